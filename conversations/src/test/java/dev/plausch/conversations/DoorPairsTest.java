package dev.plausch.conversations;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Servers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What someone behind one door does, someone behind another reads: each ordered pair of doors.
class DoorPairsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void comingSayingAndLeavingAreReadByThoseInTheLobby(Pair pair) {
        try (var server = Servers.start(Map.of())) {
            var reader = pair.reader.enter(server, pair.entrance, "leserin", List.of());
            var speaker = pair.speaker.enter(server, pair.entrance, "sprecher", pair.reader.inLobby("leserin"));
            boolean both = pair.reader.isInLobby() && pair.speaker.isInLobby();
            if (both) {
                reader.expectJoined("sprecher");
            }
            for (var text : pair.speaker.texts()) {
                speaker.sayToLobby(text);
                if (pair.reader.isInLobby()) {
                    reader.expectSaid("sprecher", text);
                }
            }
            speaker.leave();
            if (both) {
                reader.expectLeft("sprecher");
            }
            reader.leave();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aPrivateMessageIsReadByOneAlone(Pair pair) {
        if (!pair.speaker.canTell() || pair.reader == Door.RECEIPT) {
            return;
        }
        try (var server = Servers.start(Map.of())) {
            var bystander = Door.ROOM.enter(server, pair.entrance, "zuschauer", List.of());
            var reader = pair.reader.enter(server, pair.entrance, "leserin", List.of("zuschauer"));
            if (pair.reader.isInLobby()) {
                bystander.expectJoined("leserin");
            }
            var present = Stream.concat(Stream.of("zuschauer"), pair.reader.inLobby("leserin").stream());
            var speaker = pair.speaker.enter(server, pair.entrance, "sprecher", present.toList());
            if (pair.speaker.isInLobby()) {
                bystander.expectJoined("sprecher");
                if (pair.reader.isInLobby()) {
                    reader.expectJoined("sprecher");
                }
            }
            speaker.tell(reader.name(), "nur für dich: ja");
            reader.expectTold("sprecher", "nur für dich: ja");
            bystander.leave();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aNameIsHeldOverAllDoors(Pair pair) {
        if (pair.speaker == Door.RECEIPT || pair.reader == Door.RECEIPT) {
            return;
        }
        try (var server = Servers.start(Map.of())) {
            var first = pair.reader.enter(server, pair.entrance, "Leserin", List.of());
            pair.speaker.expectRefused(server, pair.entrance, "leserin");
            first.leave();
        }
    }

    static List<Pair> pairs() {
        return Arrays.stream(Door.values())
                .flatMap(speaker -> Arrays.stream(Door.values())
                        .flatMap(reader -> Arrays.stream(Entrance.values())
                                .filter(entrance -> entrance == Entrance.OWN_PORT
                                        || speaker.isOnMainPort()
                                        || reader.isOnMainPort())
                                .map(entrance -> new Pair(speaker, reader, entrance))))
                .toList();
    }

    record Pair(Door speaker, Door reader, Entrance entrance) {
        @Override
        public String toString() {
            return speaker + " to " + reader + ", by " + entrance;
        }
    }
}
