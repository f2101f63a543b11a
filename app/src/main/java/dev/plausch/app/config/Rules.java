package dev.plausch.app.config;

import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.server.Networks;
import dev.plausch.server.web.Origins;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What each key may hold.
final class Rules {
    private static final Rule NONE = new Rule("anything", value -> true);
    private static final Rule TRUE_OR_FALSE = new Rule("true or false", value -> true);
    private static final Rule DOOR = Rule.text(
            "\"off\", a port from 0 to 65535, or HOST:PORT", value -> value.equals("off") || ListenAt.isValid(value));
    private static final Rule READABLE =
            Rule.text("empty or a PEM file that can be read", value -> value.isEmpty() || isReadable(value));

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("server.name", Rule.text("a name without spaces, 1 to 30 characters", Rules::isName)),
            Map.entry("server.network", Rule.text("1 to 50 characters, no control characters", Rules::isLabel)),
            Map.entry("server.lobby", Rule.text("a room's name: # and 1 to 49 characters", Rules::isRoom)),
            Map.entry("server.language", Rule.oneOf("de", "en")),
            Map.entry(
                    "server.password",
                    Rule.text(
                            "empty or 1 to 100 characters, no control characters, no spaces at its ends",
                            Rules::isPassword)),
            Map.entry("server.icon", Rule.text("empty or an https address without spaces", Rules::isIcon)),
            Map.entry("server.transport", Rule.oneOf("auto", "io_uring", "epoll", "kqueue", "nio")),
            Map.entry("listen.main", DOOR),
            Map.entry("listen.room", DOOR),
            Map.entry("listen.relay", DOOR),
            Map.entry("listen.receipt", DOOR),
            Map.entry("listen.directory", DOOR),
            Map.entry("listen.irc", DOOR),
            Map.entry("listen.ircs", DOOR),
            Map.entry("listen.web", DOOR),
            Map.entry(
                    "listen.proxies",
                    Rule.text("addresses and networks, such as 127.0.0.1, 10.0.0.0/8", isReadBy(Networks::of))),
            Map.entry("tls.cert", READABLE),
            Map.entry("tls.key", READABLE),
            Map.entry("tls.sts-days", Rule.number(0, 3_650)),
            Map.entry(
                    "store.url",
                    Rule.text("\"memory:\", \"sqlite:FILE\" or \"postgresql://...\"", Rules::isStore)
                            .notBuiltIf(value -> value.toString().startsWith("postgresql:"))),
            Map.entry(
                    "bus.url",
                    Rule.text("empty or \"nats://...\"", value -> value.isEmpty() || value.startsWith("nats://"))
                            .notBuiltUnless("")),
            Map.entry("limits.enabled", TRUE_OR_FALSE),
            Map.entry("limits.connections", Rule.number(1, 10_000_000)),
            Map.entry("limits.name-seconds", Rule.number(1, 86_400)),
            Map.entry("limits.ping-seconds", Rule.number(0, 86_400)),
            Map.entry("limits.send-queue-bytes", Rule.number(16_384, 1 << 30)),
            Map.entry("limits.messages-per-second", Rule.number(1, 1_000_000)),
            Map.entry("limits.burst", Rule.number(1, 1_000_000)),
            Map.entry("limits.unstored", Rule.number(1, 100_000)),
            Map.entry("history.replay", Rule.number(0, 1_000)),
            Map.entry("history.keep-days", Rule.number(0, 36_500)),
            Map.entry("history.keep-messages", Rule.number(0, 1_000_000_000)),
            Map.entry("web.origins", Rule.text("origins, such as https://chat.example.org", isReadBy(Origins::of))),
            Map.entry("receipt.mode", Rule.oneOf("single", "multi")),
            Map.entry(
                    "directory.peers",
                    Rule.text("UDP ports FIRST-LAST (1 to 65535), or \"0\" for any free ones", Rules::isPeers)));

    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    private Rules() {}

    /// The key's rule. Every key has one: a test sees to it.
    static Rule of(String key) {
        return RULES.getOrDefault(key, NONE);
    }

    static boolean has(String key) {
        return RULES.containsKey(key);
    }

    private static boolean isName(String value) {
        return Name.check(value) instanceof Name.Good;
    }

    private static boolean isRoom(String value) {
        return RoomName.of(value).isPresent();
    }

    private static Predicate<String> isReadBy(Consumer<String> reader) {
        return value -> {
            try {
                reader.accept(value);
                return true;
            } catch (IllegalArgumentException _) {
                return false;
            }
        };
    }

    private static boolean isLabel(String value) {
        int length = value.codePointCount(0, value.length());
        return !value.isBlank() && length <= 50 && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isPassword(String value) {
        int length = value.codePointCount(0, value.length());
        return length <= 100 && value.equals(value.strip()) && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isIcon(String value) {
        return value.isEmpty() || value.matches("https://[!-~]{1,200}");
    }

    private static boolean isReadable(String value) {
        try {
            return Files.isRegularFile(Path.of(value)) && Files.isReadable(Path.of(value));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static boolean isStore(String value) {
        return value.isEmpty()
                || value.equals("memory:")
                || (value.startsWith("sqlite:") && value.length() > 7)
                || value.startsWith("postgresql://");
    }

    private static boolean isPeers(String value) {
        var ports = PORTS.matcher(value);
        if (!ports.matches()) {
            return value.equals("0");
        }
        int first = Integer.parseInt(ports.group(1));
        int last = Integer.parseInt(ports.group(2));
        return 1 <= first && first <= last && last <= 65_535;
    }
}
