package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Search.Reader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Searches find what has the words, newest first, where one may read and nowhere else.
public abstract class SearchContract extends StoreContract {
    private static final Bounds ALL = Bounds.NONE;

    @Test
    void allWordsMustBeThereInAnyOrder() {
        var one = say(ANNA, LOBBY, "the quick brown fox");
        say(ANNA, LOBBY, "the quick brown dog");
        var three = say(ANNA, LOBBY, "Fox! Quick!");

        assertThat(inLobby("quick fox")).containsExactly(three, one);
    }

    @Test
    void aPhrasesWordsFollowEachOther() {
        var one = say(ANNA, LOBBY, "the quick, brown fox");
        say(ANNA, LOBBY, "the brown quick fox");

        assertThat(inLobby("\"quick brown\"")).containsExactly(one);
        assertThat(inLobby("fox \"the quick brown\"")).containsExactly(one);
    }

    @Test
    void aWordsBeginningFindsItWhereThatIsAsked() {
        var one = say(ANNA, LOBBY, "Donaudampfschifffahrt");
        say(ANNA, LOBBY, "Dampf");

        assertThat(inLobby("donau*")).containsExactly(one);
        assertThat(inLobby("donau")).isEmpty();
        assertThat(inLobby("dampf*")).hasSize(1);
    }

    @Test
    void aPhraseMayEndInABeginning() {
        var one = say(ANNA, LOBBY, "we meet on thursday");
        say(ANNA, LOBBY, "thursday we meet on");

        assertThat(inLobby("\"meet on thu*\"")).containsExactly(one);
    }

    @Test
    void aBeginningIsFoundAmongManyThatBeginAlmostAlike() {
        var one = say(ANNA, LOBBY, "die Donaudampfschifffahrt");
        IntStream.range(0, 60).forEach(i -> say(ANNA, LOBBY, "die Donner " + i));
        var three = say(ANNA, LOBBY, "die Donau");
        IntStream.range(0, 8).forEach(i -> say(ANNA, LOBBY, "Donner, die Donau"));

        for (var typed : List.of("\"die dona*\"", "\"die dona*\" die*", "\"die dona*\" dona* donau*")) {
            assertThat(inLobby(typed).reversed()).as(typed).startsWith(one, three);
        }
        assertThat(inLobby("dona* donn*")).hasSize(8);
        assertThat(inLobby("dono*")).isEmpty();
    }

    @Test
    void oneSignOfAScriptThatNeedsFewerIsABeginning() {
        var one = say(ANNA, LOBBY, "東京都");
        var two = say(ANNA, LOBBY, "大 東京");
        say(ANNA, LOBBY, "京都");

        assertThat(inLobby("東*")).containsExactly(two, one);
        assertThat(inLobby("\"大 東*\"")).containsExactly(two);
    }

    @Test
    void caseAccentsAndUmlautsDoNotCount() {
        var one = say(ANNA, LOBBY, "Größe, Café, Łódź und ÇA VA");

        for (var typed : List.of("GROSSE", "größe", "cafe", "CAFÉ", "lodz", "ça", "Ca va")) {
            assertThat(inLobby(typed)).as(typed).containsExactly(one);
        }
    }

    @Test
    void everyAlphabetHasWords() {
        var greek = say(ANNA, LOBBY, "Καλημέρα κόσμε");
        var chinese = say(ANNA, LOBBY, "你好 世界");
        var number = say(ANNA, LOBBY, "room 4711, 3rd floor");

        assertThat(inLobby("καλημερα")).containsExactly(greek);
        assertThat(inLobby("世界")).containsExactly(chinese);
        assertThat(inLobby("4711")).containsExactly(number);
    }

    @Test
    void signsAreNoSyntax() {
        var one = say(ANNA, LOBBY, "this AND that OR (near) \"quoted\"");

        assertThat(inLobby("AND OR near")).containsExactly(one);
        assertThat(inLobby("(this) -that: ^near")).containsExactly(one);
        assertThat(inLobby("this' NOT")).isEmpty();
    }

    @Test
    void formattingIsNotPartOfAWord() {
        var one = say(ANNA, LOBBY, "so \u0002im\u0002portant");

        assertThat(inLobby("important")).containsExactly(one);
    }

    @Test
    void whatOneMayNotReadIsNotFound() {
        say(BERT, ELSEWHERE, "secret");
        tell(BERT, CARLA, "secret");
        tell(ANNA, BERT, "secret");

        assertThat(inLobby("secret")).isEmpty();
        assertThat(find("secret", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), ALL, 10))
                .isEmpty();
    }

    @Test
    void namesOfRoomsAndPeopleAreNotFound() {
        say(BERT, LOBBY, "hello");

        for (var typed : List.of("bert", "lobby", "c1", "a1", "§c1", "1*")) {
            assertThat(inLobby(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void severalRoomsAreSearchedAtOnce() {
        var one = say(ANNA, LOBBY, "hello");
        var two = say(ANNA, ELSEWHERE, "hello");

        assertThat(find(
                        "hello",
                        List.of(ELSEWHERE, LOBBY, RoomName.of("#nobody").orElseThrow()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ALL,
                        10))
                .containsExactly(two, one);
    }

    @Test
    void ownPrivateMessagesAreFoundInBothDirections() {
        var one = tell(ANNA, BERT, "hello");
        var two = say(BERT, LOBBY, "hello");
        var three = tell(CARLA, ANNA, "hello");
        var note = tell(ANNA, ANNA, "hello");
        tell(BERT, CARLA, "hello");

        assertThat(asAnna("hello", MessageId.FIRST, Optional.empty())).containsExactly(note, three, two, one);
    }

    @Test
    void thePartnerNarrowsOnlyPrivateMessages() {
        var one = tell(ANNA, BERT, "hello");
        tell(CARLA, ANNA, "hello");
        var three = say(CARLA, LOBBY, "hello");
        tell(ANNA, ANNA, "hello");

        assertThat(asAnna("hello", MessageId.FIRST, Optional.of(Name.known("BERT"))))
                .containsExactly(three, one);
    }

    @Test
    void privateMessagesOfSomebodyWhoHadTheNameBeforeAreNotFound() {
        tell(BERT, ANNA, "hello");
        var room = say(BERT, LOBBY, "hello");
        var mine = tell(BERT, ANNA, "hello");

        assertThat(asAnna("hello", mine.id(), Optional.empty())).containsExactly(mine, room);
    }

    @Test
    void theAuthorMayBeGivenInAnySpelling() {
        say(BERT, LOBBY, "hello");
        var one = say(Name.known("Anna"), LOBBY, "hello");
        var two = say(ANNA, LOBBY, "hello");

        assertThat(find(
                        "hello",
                        List.of(LOBBY),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Name.known("ANNA")),
                        ALL,
                        10))
                .containsExactly(two, one);
        assertThat(find("hello", List.of(LOBBY), Optional.empty(), Optional.empty(), Optional.of(CARLA), ALL, 10))
                .isEmpty();
    }

    @Test
    void theTimeMayBeGiven() {
        var all = say(20);
        var bounds = new Bounds(all.get(5).id(), all.get(9).id());

        assertThat(find("text", List.of(LOBBY), Optional.empty(), Optional.empty(), Optional.empty(), bounds, 3))
                .containsExactly(all.get(9), all.get(8), all.get(7));
        assertThat(find("text", List.of(LOBBY), Optional.empty(), Optional.empty(), Optional.empty(), bounds, 100))
                .hasSize(5);
    }

    @Test
    void whatIsSaidToARankIsFoundThereAlone() {
        var message = tellOperators(ANNA, LOBBY, "text");
        var self = Optional.of(new Reader(ANNA, MessageId.FIRST));

        assertThat(inLobby("text")).isEmpty();
        assertThat(asAnna("text", MessageId.FIRST, Optional.empty())).isEmpty();
        assertThat(findAt("text", List.of(LOBBYS_OPERATORS), self, Optional.empty(), Optional.of(ANNA), ALL, 10))
                .containsExactly(message);
    }

    @Test
    void noWordsFindAll() {
        var one = say(ANNA, LOBBY, "hello");
        var two = say(ANNA, LOBBY, "!?");

        assertThat(inLobby("")).containsExactly(two, one);
    }

    @Test
    void theLimitKeepsTheNewest() {
        var all = say(20);

        assertThat(find("text", List.of(LOBBY), Optional.empty(), Optional.empty(), Optional.empty(), ALL, 2))
                .containsExactly(all.get(19), all.get(18));
    }

    @Test
    void whatIsDeletedOrErasedIsNotFoundAndMakesNoAnswerShorter() {
        var all = say(20);
        var bert = say(BERT, LOBBY, "text");
        assertThat(inLobby("text")).hasSize(10);

        keep(new Change.Delete(all.get(19).id(), ANNA), new Change.Erase(BERT, bert.id()));
        assertThat(inLobby("text")).hasSize(10).startsWith(all.get(18));

        settle(store);
        assertThat(inLobby("text")).hasSize(10).startsWith(all.get(18));
    }

    @Test
    void manyRoomsAndWordsAreNoTrouble() {
        var one = say(ANNA, LOBBY, "a b c d e f g h i j k l m n o p");
        var rooms = IntStream.range(0, 500)
                .mapToObj(i -> RoomName.of("#room" + i).orElseThrow())
                .toList();
        rooms.forEach(room -> say(BERT, room, "a"));

        assertThat(find(
                        "a b c d e f g h i j k l m n o p",
                        Stream.concat(rooms.stream(), Stream.of(LOBBY)).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ALL,
                        10))
                .containsExactly(one);
    }

    private List<Message> inLobby(String typed) {
        return find(typed, List.of(LOBBY), Optional.empty(), Optional.empty(), Optional.empty(), ALL, 10);
    }

    private List<Message> asAnna(String typed, MessageId since, Optional<Name> partner) {
        return find(typed, List.of(LOBBY), Optional.of(new Reader(ANNA, since)), partner, Optional.empty(), ALL, 10);
    }

    private List<Message> find(
            String typed,
            List<RoomName> rooms,
            Optional<Reader> reader,
            Optional<Name> partner,
            Optional<Name> author,
            Bounds bounds,
            int limit) {
        return findAt(typed, places(rooms), reader, partner, author, bounds, limit);
    }

    private static List<Conversation> places(List<RoomName> rooms) {
        return rooms.stream().<Conversation>map(Conversation.Room::new).toList();
    }

    private List<Message> findAt(
            String typed,
            List<Conversation> places,
            Optional<Reader> reader,
            Optional<Name> partner,
            Optional<Name> author,
            Bounds bounds,
            int limit) {
        var search = new Search(Words.query(typed), places, reader, partner, author, bounds, limit);
        return Asking.ask(store, history -> history.search(search));
    }
}
