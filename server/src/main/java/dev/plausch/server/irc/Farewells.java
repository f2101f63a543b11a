package dev.plausch.server.irc;

import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Who was here a short while ago, for WHOWAS. Loop's thread.
final class Farewells {
    private static final int KEPT = 1_000;

    private final Deque<Farewell> newestFirst = new ArrayDeque<>();

    record Farewell(Profile person, Instant at) {}

    void add(Profile person, Instant now) {
        newestFirst.addFirst(new Farewell(person, now));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    List<Farewell> of(Name name) {
        return newestFirst.stream()
                .filter(each -> each.person().name().equals(name))
                .toList();
    }
}
