package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The cases of ircdocs/parser-tests (public domain, CC0): msg-split.yaml and msg-join.yaml.
class ParserTestsTest {
    private record Split(String line, Map<String, String> tags, String source, String verb, List<String> params) {}

    private static Split split(String line, Map<String, String> tags, String source, String verb, String... params) {
        return new Split(line, tags, source, verb, List.of(params));
    }

    private static Split split(String line, String source, String verb, String... params) {
        return split(line, Map.of(), source, verb, params);
    }

    private static final List<Split> SPLITS = List.of(
            split("foo bar baz asdf", "", "foo", "bar", "baz", "asdf"),
            split(":coolguy foo bar baz asdf", "coolguy", "foo", "bar", "baz", "asdf"),
            split("foo bar baz :asdf quux", "", "foo", "bar", "baz", "asdf quux"),
            split("foo bar baz :", "", "foo", "bar", "baz", ""),
            split("foo bar baz ::asdf", "", "foo", "bar", "baz", ":asdf"),
            split(":coolguy foo bar baz :asdf quux", "coolguy", "foo", "bar", "baz", "asdf quux"),
            split(":coolguy foo bar baz :  asdf quux ", "coolguy", "foo", "bar", "baz", "  asdf quux "),
            split(":coolguy PRIVMSG bar :lol :) ", "coolguy", "PRIVMSG", "bar", "lol :) "),
            split(":coolguy foo bar baz :", "coolguy", "foo", "bar", "baz", ""),
            split(":coolguy foo bar baz :  ", "coolguy", "foo", "bar", "baz", "  "),
            split("@a=b;c=32;k;rt=ql7 foo", Map.of("a", "b", "c", "32", "k", "", "rt", "ql7"), "", "foo"),
            split(
                    "@a=b\\\\and\\nk;c=72\\s45;d=gh\\:764 foo",
                    Map.of("a", "b\\and\nk", "c", "72 45", "d", "gh;764"),
                    "",
                    "foo"),
            split("@c;h=;a=b :quux ab cd", Map.of("c", "", "h", "", "a", "b"), "quux", "ab", "cd"),
            split(":src JOIN #chan", "src", "JOIN", "#chan"),
            split(":src JOIN :#chan", "src", "JOIN", "#chan"),
            split(":src AWAY", "src", "AWAY"),
            split(":src AWAY ", "src", "AWAY"),
            split(":cool\tguy foo bar baz", "cool\tguy", "foo", "bar", "baz"),
            split(
                    ":coolguy!ag@net\u00035w\u0003ork.admin PRIVMSG foo :bar baz",
                    "coolguy!ag@net\u00035w\u0003ork.admin",
                    "PRIVMSG",
                    "foo",
                    "bar baz"),
            split(
                    ":coolguy!~ag@n\u0002et\u000305w\u000fork.admin PRIVMSG foo :bar baz",
                    "coolguy!~ag@n\u0002et\u000305w\u000fork.admin",
                    "PRIVMSG",
                    "foo",
                    "bar baz"),
            split(
                    "@tag1=value1;tag2;vendor1/tag3=value2;vendor2/tag4= :irc.example.com COMMAND param1 param2"
                            + " :param3 param3",
                    Map.of("tag1", "value1", "tag2", "", "vendor1/tag3", "value2", "vendor2/tag4", ""),
                    "irc.example.com",
                    "COMMAND",
                    "param1",
                    "param2",
                    "param3 param3"),
            split(
                    ":irc.example.com COMMAND param1 param2 :param3 param3",
                    "irc.example.com",
                    "COMMAND",
                    "param1",
                    "param2",
                    "param3 param3"),
            split(
                    "@tag1=value1;tag2;vendor1/tag3=value2;vendor2/tag4 COMMAND param1 param2 :param3 param3",
                    Map.of("tag1", "value1", "tag2", "", "vendor1/tag3", "value2", "vendor2/tag4", ""),
                    "",
                    "COMMAND",
                    "param1",
                    "param2",
                    "param3 param3"),
            split("COMMAND", "", "COMMAND"),
            split("@foo=\\\\\\\\\\:\\\\s\\s\\r\\n COMMAND", Map.of("foo", "\\\\;\\s \r\n"), "", "COMMAND"),
            split(
                    ":gravel.mozilla.org 432  #momo :Erroneous Nickname: Illegal characters",
                    "gravel.mozilla.org",
                    "432",
                    "#momo",
                    "Erroneous Nickname: Illegal characters"),
            split(":gravel.mozilla.org MODE #tckk +n ", "gravel.mozilla.org", "MODE", "#tckk", "+n"),
            split(
                    ":services.esper.net MODE #foo-bar +o foobar  ",
                    "services.esper.net",
                    "MODE",
                    "#foo-bar",
                    "+o",
                    "foobar"),
            split("@tag1=value\\\\ntest COMMAND", Map.of("tag1", "value\\ntest"), "", "COMMAND"),
            split("@tag1=value\\1 COMMAND", Map.of("tag1", "value1"), "", "COMMAND"),
            split("@tag1=value1\\ COMMAND", Map.of("tag1", "value1"), "", "COMMAND"),
            split("@tag1=1;tag2=3;tag3=4;tag1=5 COMMAND", Map.of("tag1", "5", "tag2", "3", "tag3", "4"), "", "COMMAND"),
            split(
                    "@tag1=1;tag2=3;tag3=4;tag1=5;vendor/tag2=8 COMMAND",
                    Map.of("tag1", "5", "tag2", "3", "tag3", "4", "vendor/tag2", "8"),
                    "",
                    "COMMAND"),
            split(":SomeOp MODE #channel :+i", "SomeOp", "MODE", "#channel", "+i"),
            split(
                    ":SomeOp MODE #channel +oo SomeUser :AnotherUser",
                    "SomeOp",
                    "MODE",
                    "#channel",
                    "+oo",
                    "SomeUser",
                    "AnotherUser"));

    @Test
    void everyLineOfMsgSplitIsTakenApart() {
        for (var each : SPLITS) {
            var read = Cut.feed(IrcDecoder.ofServers(), each.line() + "\r\n");

            assertThat(read).as(each.line()).singleElement().isInstanceOfSatisfying(IrcMessage.class, message -> {
                assertThat(message.tags().toMap()).isEqualTo(each.tags());
                each.tags()
                        .forEach((key, value) ->
                                assertThat(message.tags().value(key)).contains(value));
                assertThat(message.source()).isEqualTo(each.source());
                assertThat(message.command()).isEqualTo(each.verb());
                assertThat(message.params()).isEqualTo(each.params());
            });
        }
    }

    private record Join(String source, String verb, List<String> params, String line) {}

    private static Join join(String line, String source, String verb, String... params) {
        return new Join(source, verb, List.of(params), line);
    }

    private static final List<Join> JOINS = List.of(
            join("foo bar baz asdf", "", "foo", "bar", "baz", "asdf"),
            join(":src AWAY", "src", "AWAY"),
            join(":src AWAY :", "src", "AWAY", ""),
            join(":coolguy foo bar baz asdf", "coolguy", "foo", "bar", "baz", "asdf"),
            join("foo bar baz :asdf quux", "", "foo", "bar", "baz", "asdf quux"),
            join("foo bar baz :", "", "foo", "bar", "baz", ""),
            join("foo bar baz ::asdf", "", "foo", "bar", "baz", ":asdf"),
            join(":coolguy foo bar baz :asdf quux", "coolguy", "foo", "bar", "baz", "asdf quux"),
            join(":coolguy foo bar baz :  asdf quux ", "coolguy", "foo", "bar", "baz", "  asdf quux "),
            join(":coolguy PRIVMSG bar :lol :) ", "coolguy", "PRIVMSG", "bar", "lol :) "),
            join(":coolguy foo bar baz :", "coolguy", "foo", "bar", "baz", ""),
            join(":coolguy foo bar baz :  ", "coolguy", "foo", "bar", "baz", "  "),
            join(":coolguy foo b\tar baz", "coolguy", "foo", "b\tar", "baz"));

    @Test
    void everyMessageOfMsgJoinIsPutTogether() {
        for (var each : JOINS) {
            var message = new IrcMessage(Tags.NONE, each.source(), each.verb(), each.params());

            assertThat(Written.by(line -> line.put(message))).isEqualTo(each.line() + "\r\n");
        }
    }

    @Test
    void theTagsOfMsgJoinAreEscaped() {
        assertThat(Written.by(line ->
                        line.begin().tag("asd").source("coolguy").command("foo").end()))
                .isEqualTo("@asd :coolguy foo\r\n");
        assertThat(Written.by(line -> line.begin()
                        .tag("a", "b\\and\nk")
                        .tag("d", "gh;764")
                        .command("foo")
                        .param("par1")
                        .param("par2")
                        .end()))
                .isEqualTo("@a=b\\\\and\\nk;d=gh\\:764 foo par1 par2\r\n");
        assertThat(Written.by(line -> line.begin()
                        .tag("foo", "\\\\;\\s \r\n")
                        .command("COMMAND")
                        .end()))
                .isEqualTo("@foo=\\\\\\\\\\:\\\\s\\s\\r\\n COMMAND\r\n");
    }
}
