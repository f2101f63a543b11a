package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Asking;
import dev.plausch.core.Bounds;
import dev.plausch.core.Change;
import dev.plausch.core.Conversation;
import dev.plausch.core.MemoryStore;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord;
import dev.plausch.core.Search;
import dev.plausch.core.Store;
import dev.plausch.core.Text;
import dev.plausch.core.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever was said and taken away, the index finds what looking into every message finds.
class SearchAgreementTest {
    private static final String[] WORDS = {
        "ein",
        "eins",
        "einst",
        "einsam",
        "drei",
        "dreist",
        "wir",
        "wird",
        "wirr",
        "\u6771\u4eac",
        "\u6771",
        "\uD835\uDC04ins"
    };
    private static final RoomName[] ROOMS = {Stores.LOBBY, RoomName.of("#other").orElseThrow()};
    private static final List<Conversation> PLACES = List.of(
            new Conversation.Room(ROOMS[0]),
            new Conversation.Ranked(ROOMS[1], RoomRecord.Rank.OPERATOR),
            new Conversation.Room(ROOMS[1]),
            new Conversation.Ranked(ROOMS[0], RoomRecord.Rank.OPERATOR));
    private static final Name[] PEOPLE = {Stores.ANNA, Name.known("bert"), Name.known("carla")};
    private static final int GROUPS = 40;
    private static final int SEARCHES = 300;

    @TempDir
    private Path directory;

    private SplittableRandom random = new SplittableRandom();
    private long newest;

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, true"})
    void whatIsFoundIsWhatLookingFinds(long seed, boolean inTexts) {
        random = new SplittableRandom(seed);
        try (var store = inTexts ? Stores.lookingIntoTexts(directory) : Stores.open(directory);
                var memory = new MemoryStore()) {
            for (int i = 0; i < GROUPS; i++) {
                var group = group();
                Stores.keep(store, group);
                Stores.keep(memory, group);
                agree(store, memory, SEARCHES / GROUPS);
            }
            store.awaitChores();
            agree(store, memory, SEARCHES);
        }
    }

    private void agree(Store store, Store memory, int searches) {
        for (int i = 0; i < searches; i++) {
            var search = search();
            assertThat(Asking.<List<Message>>ask(store, history -> history.search(search)))
                    .as(search.toString())
                    .isEqualTo(Asking.<List<Message>>ask(memory, history -> history.search(search)));
        }
    }

    private Change[] group() {
        var group = new ArrayList<Change>();
        int many = random.nextInt(1, 20);
        for (int i = 0; i < many; i++) {
            group.add(random.nextInt(10) == 0 && newest > 0 ? loss() : said());
        }
        return group.toArray(Change[]::new);
    }

    private Change loss() {
        return random.nextInt(20) == 0
                ? new Change.Erase(any(PEOPLE), new MessageId(newest))
                : new Change.Delete(new MessageId(random.nextLong(1, newest + 1)), any(PEOPLE));
    }

    private Message said() {
        newest += random.nextLong(1, 1_000_000);
        var to =
                switch (random.nextInt(8)) {
                    case 0, 1 -> new Message.ToPerson(any(PEOPLE));
                    case 2 -> new Message.ToRank(any(ROOMS), RoomRecord.Rank.OPERATOR);
                    default -> new Message.InRoom(any(ROOMS));
                };
        return new Message(new MessageId(newest), to, any(PEOPLE), Text.known(text(8)));
    }

    private String text(int most) {
        return IntStream.range(0, random.nextInt(1, most + 1))
                .mapToObj(_ -> any(WORDS))
                .collect(Collectors.joining(" "));
    }

    private Search search() {
        var typed = text(2) + (random.nextBoolean() ? "* " : " \"") + text(3) + (random.nextBoolean() ? "*" : "");
        return new Search(
                Words.query(typed),
                PLACES.subList(random.nextInt(PLACES.size()), PLACES.size()),
                maybe(new Search.Reader(any(PEOPLE), new MessageId(random.nextLong(newest)))),
                maybe(any(PEOPLE)),
                maybe(any(PEOPLE)),
                new Bounds(
                        new MessageId(random.nextLong(newest)),
                        maybe(MessageId.LAST).orElse(new MessageId(newest))),
                random.nextInt(1, 30));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
