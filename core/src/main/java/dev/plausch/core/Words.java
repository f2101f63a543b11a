package dev.plausch.core;

import dev.plausch.core.Search.Term;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How texts are cut into words for searching: letters and digits make words; case, accents and umlauts do not count.
public final class Words {
    /// With fewer, a beginning says next to nothing: too many words have it.
    public static final int LEAST_BEGINNING = 3;

    /// From here on scripts write with one or two signs what others spell.
    private static final int IDEOGRAPHS = 0x2e80;

    /// No query has more.
    public static final int MAX_TERMS = 16;

    private Words() {}

    /// The words of a text, in order, folded: `Größe` is `grosse`.
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var folded = fold(text);
        int start = -1;
        for (int i = 0;
                i <= folded.length();
                i += i < folded.length() ? Character.charCount(folded.codePointAt(i)) : 1) {
            boolean inWord = i < folded.length() && Character.isLetterOrDigit(folded.codePointAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// What somebody typed into a search field: words, `"phrases"`, and `begin*`. A beginning has at least
    /// [#LEAST_BEGINNING] letters, or a sign of a script that needs fewer; what is shorter is looked for as a word.
    public static List<Term> query(String typed) {
        var terms = new ArrayList<Term>();
        var parts = typed.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                add(terms, parts[i], parts[i].endsWith("*"));
            } else {
                for (var word : parts[i].split("\\s+")) {
                    add(terms, word, word.endsWith("*"));
                }
            }
        }
        return terms.size() > MAX_TERMS ? List.copyOf(terms.subList(0, MAX_TERMS)) : terms;
    }

    private static void add(List<Term> terms, String typed, boolean prefix) {
        var words = of(typed);
        if (!words.isEmpty()) {
            terms.add(new Term(words, prefix && isLongEnough(words.getLast())));
        }
    }

    private static boolean isLongEnough(String beginning) {
        return beginning.codePointCount(0, beginning.length()) >= LEAST_BEGINNING
                || beginning.codePointAt(0) >= IDEOGRAPHS;
    }

    /// Compatibility forms taken apart, of which some have capitals, and marks dropped.
    private static String fold(String text) {
        if (Folding.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var apart = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(apart.length() + 8);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'đ' -> folded.append('d');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
