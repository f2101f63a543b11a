package dev.plausch.core;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

/// How names are compared. Thread-safe.
final class Folding {
    private Folding() {}

    /// No text longer than this, in chars, is normalised: that takes time by the square of the marks in it. In NFC it
    /// could hardly have so few characters.
    static int longest(int characters) {
        return characters * 8;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Equal for names that people take for the same: NFKC, upper then lower case, NFKC.
    static String key(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var folded = nfkc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return nfkc(folded);
    }

    /// What the text looks like, as it stands and in lower case (UTS 39, section 4): two names that share one look
    /// alike.
    static Set<String> looks(String text) {
        var asItStands = Lazy.CHECKER.getSkeleton(text);
        var folded = Lazy.CHECKER.getSkeleton(key(text));
        return asItStands.equals(folded) ? Set.of(folded) : Set.of(asItStands, folded);
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    /// ICU's tables take a tenth of a second to load; a server where all names are ASCII never needs them.
    private static final class Lazy {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }
}
