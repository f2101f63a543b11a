package dev.plausch.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds names that people would take for one another (UTS 39). Two names in ASCII are never look-alikes: `Il1` stays
/// usable. The index is made when the first name beyond ASCII comes. Hub's thread.
final class Lookalikes {
    private final Supplier<Stream<Name>> names;
    private final Map<String, Set<Name>> byLook = new HashMap<>();
    private boolean indexed;

    /// @param names all that are held, before the first one beyond ASCII is added
    Lookalikes(Supplier<Stream<Name>> names) {
        this.names = names;
    }

    void add(Name name) {
        if (indexed) {
            index(name);
        } else if (!Folding.isAscii(name.value())) {
            makeIndex();
            index(name);
        }
    }

    void remove(Name name) {
        if (indexed) {
            for (var look : Folding.looks(name.value())) {
                byLook.computeIfPresent(look, (_, same) -> {
                    same.remove(name);
                    return same.isEmpty() ? null : same;
                });
            }
        }
    }

    /// Whether a name other than `own` looks like this one.
    boolean hasOneOf(Name name, @Nullable Name own) {
        boolean ascii = Folding.isAscii(name.value());
        if (ascii && !indexed) {
            return false;
        }
        makeIndex();
        return Folding.looks(name.value()).stream()
                .flatMap(look -> byLook.getOrDefault(look, Set.of()).stream())
                .anyMatch(other -> !other.equals(own) && !(ascii && Folding.isAscii(other.value())));
    }

    boolean looksLikePrefix(Name name, String prefix) {
        return !Folding.isAscii(name.value())
                && Folding.looks(name.value()).stream().anyMatch(look -> look.startsWith(prefix));
    }

    private void makeIndex() {
        if (!indexed) {
            indexed = true;
            names.get().forEach(this::index);
        }
    }

    private void index(Name name) {
        for (var look : Folding.looks(name.value())) {
            byLook.computeIfAbsent(look, _ -> new HashSet<>(1)).add(name);
        }
    }
}
