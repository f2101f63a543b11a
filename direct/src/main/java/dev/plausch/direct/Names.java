package dev.plausch.direct;

import java.text.Normalizer;
import java.util.Locale;

/// When two names are the same person's.
final class Names {
    private Names() {}

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
