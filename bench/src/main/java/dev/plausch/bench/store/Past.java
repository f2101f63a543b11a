package dev.plausch.bench.store;

import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Text;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What was said: message after message, one every three seconds, nearly all of it in one room. The same in every run.
final class Past {
    static final RoomName LARGE = room("#gross");
    /// Every so many-th message is said here instead.
    static final int SMALL_EVERY = 1_000;
    static final RoomName SMALL = room("#klein");
    static final int PEOPLE = 1_000;

    private static final long FIRST_MILLIS =
            Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final int MILLIS_BETWEEN = 3_000;
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 14;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Name[] people =
            IntStream.range(0, PEOPLE).mapToObj(Past::person).toArray(Name[]::new);

    private static RoomName room(String name) {
        return RoomName.of(name).orElseThrow();
    }

    static Name person(int number) {
        return Name.known("person" + number);
    }

    static MessageId id(long number) {
        return MessageId.at(Instant.ofEpochMilli(FIRST_MILLIS + number * MILLIS_BETWEEN));
    }

    Message message(long number) {
        var random = new SplittableRandom(number);
        var room = number % SMALL_EVERY == 0 ? SMALL : LARGE;
        var text = vocabulary.text(random, random.nextInt(LEAST_WORDS, MOST_WORDS + 1));
        return new Message(
                id(number), new Message.InRoom(room), people[random.nextInt(people.length)], Text.known(text));
    }
}
