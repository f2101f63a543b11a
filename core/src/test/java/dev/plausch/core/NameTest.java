package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    private final People people = new People(List.of(name("plausch")));

    @ParameterizedTest
    @ValueSource(
            strings = {"anna", "Änne", "x", "a.b", "_x", "[bot]", "a`b^c{d}|e\\f", "a-1", "Мария", "王小明", "ا", "a..b"})
    void theseAreNames(String raw) {
        assertThat(Name.check(raw)).isInstanceOf(Name.Good.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                " a",
                "1a",
                "-a",
                ".a",
                "a.",
                "a:b",
                "a,b",
                "a@b",
                "#a",
                "a\n",
                "a\u0000",
                "a\u200bb",
                "\u0301a",
                "😀",
                "abcdefghijklmnopqrstuvwxyzabcde",
                "a\u202eb",
                "a!b",
                "*"
            })
    void theseAreNot(String raw) {
        assertThat(Name.check(raw)).isEqualTo(new Name.Bad(Reason.NAME_INVALID));
    }

    @Test
    void thirtyCharactersAreEnoughAlsoBeyondTheBasicPlane() {
        assertThat(Name.check("𝒜".repeat(30))).isInstanceOf(Name.Good.class);
        assertThat(Name.check("𝒜".repeat(31))).isInstanceOf(Name.Bad.class);
    }

    @Test
    void aNameOfManyMarksIsRefusedWithoutNormalisingIt() {
        assertThat(Name.check("a" + "\u0301\u0327".repeat(1_000_000))).isEqualTo(new Name.Bad(Reason.NAME_INVALID));
        assertThat(RoomName.of("#a" + "\u0301\u0327".repeat(1_000_000))).isEmpty();
    }

    @Test
    void namesAreKeptInNfc() {
        assertThat(name("O\u0308laf").value()).isEqualTo("Ölaf");
    }

    @Test
    void namesThatDifferInCaseOrWidthAreOne() {
        assertThat(name("ANNA")).isEqualTo(name("anna"));
        assertThat(name("ÖLAF")).isEqualTo(name("ölaf"));
        assertThat(name("ａnna")).isEqualTo(name("anna"));
        assertThat(name("STRASSE")).isEqualTo(name("straße"));
    }

    @Test
    void aTakenNameIsRefusedInAnyCase() {
        add("anna");

        assertThat(objection("ANNA")).contains(Reason.NAME_TAKEN);
        assertThat(objection("anna2")).isEmpty();
    }

    @Test
    void aLookAlikeOfAnotherAlphabetIsRefused() {
        add("anna");

        assertThat(objection("\u0430nna")).contains(Reason.NAME_LOOKS_LIKE_ANOTHER);
        assertThat(objection("Аnna")).contains(Reason.NAME_LOOKS_LIKE_ANOTHER);
    }

    @Test
    void theOriginalIsRefusedWhenTheLookAlikeWasFirst() {
        add("\u0430nna");

        assertThat(objection("anna")).contains(Reason.NAME_LOOKS_LIKE_ANOTHER);
    }

    @Test
    void aLookAlikeMayComeWhenTheOtherHasGone() {
        var anna = add("anna");
        assertThat(objection("\u0430nna")).isPresent();

        people.remove(anna);

        assertThat(objection("\u0430nna")).isEmpty();
    }

    @Test
    void namesInAsciiAreNeverLookAlikes() {
        add("Il");
        add("\u0430nna");

        assertThat(objection("lI")).isEmpty();
    }

    @Test
    void guestsAndServicesKeepTheirNames() {
        assertThat(objection("gast-1")).contains(Reason.NAME_RESERVED);
        assertThat(objection("GAST-x")).contains(Reason.NAME_RESERVED);
        assertThat(objection("g\u0430st-1")).contains(Reason.NAME_RESERVED);
        assertThat(objection("Plausch")).contains(Reason.NAME_RESERVED);
        assertThat(objection("pl\u0430usch")).contains(Reason.NAME_LOOKS_LIKE_ANOTHER);
    }

    private Optional<Reason> objection(String name) {
        return people.objection(name(name), null);
    }

    private Person add(String name) {
        var origin = new Origin("room", new java.net.InetSocketAddress(1));
        var person = new Person(
                new Profile(new PersonId(name.hashCode()), name(name), origin, Optional.empty()),
                false,
                MessageId.FIRST);
        people.add(person);
        return person;
    }

    private static Name name(String value) {
        return ((Name.Good) Name.check(value)).name();
    }
}
