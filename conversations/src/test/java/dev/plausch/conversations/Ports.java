package dev.plausch.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The ports of a transcript: in a test the doors are at free ones, and nobody should read those.
final class Ports {
    private static final Map<String, String> USUAL = Map.of(
            "main", "9000",
            "room", "7777",
            "relay", "12345",
            "receipt", "5000",
            "directory", "9001",
            "irc", "6667",
            "ircs", "6697",
            "web", "8080");
    /// `main 127.0.0.1:40001` when the server starts, `main:40001` in the tour.
    private static final Pattern DOOR = Pattern.compile(
            "\\b(main|room|relay|receipt|directory|irc|ircs|web)(?: +127\\.0\\.0\\.1)?:([0-9]{4,5})\\b");

    private static final Pattern PORT = Pattern.compile("(?<![.0-9])([1-9][0-9]{4})(?![.0-9])( *)");
    private static final Pattern TIME = Pattern.compile("\\b[0-9]{2}:[0-9]{2}:[0-9]{2}\\b");

    private final Map<String, String> ofDoors = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private int people;

    /// @param text that tells where the doors are
    Ports(String text) {
        DOOR.matcher(text).results().forEach(door -> {
            ofDoors.put(door.group(1), door.group(2));
            usual.put(door.group(2), USUAL.get(door.group(1)));
        });
    }

    String of(String door) {
        return ofDoors.get(door);
    }

    /// The text with the doors' usual ports, and invented ones for people; its columns stay where they are. Times are
    /// invented, too.
    String usual(String text) {
        return TIME.matcher(PORT.matcher(text).replaceAll(port -> usual(text, port)))
                .replaceAll("09:00:00");
    }

    private String usual(String text, MatchResult port) {
        var number = port.group(1);
        var other = usual.computeIfAbsent(number, _ -> Integer.toString(40_001 + people++));
        boolean inColumn = port.group(2).length() > 1
                || text.substring(0, port.start()).matches("(?s).*\\b(directory|receipt|udp|tcp):");
        return other + port.group(2) + (inColumn ? " ".repeat(number.length() - other.length()) : "");
    }
}
