package dev.plausch.conversations.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A conversation: who sends and who receives what. Each line is a step; `#` begins a comment, and the first one says
/// what the script shows. See `src/test/resources/conversations/README.md`.
///
/// @param name `room/people-hear-each-other`
/// @param settings what this script's server sets, by its key
/// @param overTls whether it may be performed within TLS too
public record Script(String name, Map<String, String> settings, boolean overTls, List<Line> lines) {
    private static final String NOT_OVER_TLS = "not over tls";
    private static final Pattern SETTING = Pattern.compile("set (\\S+) = (.*)");
    private static final Pattern PAUSE = Pattern.compile("pause (\\d+) ms");
    private static final Pattern ARRIVAL = Pattern.compile("(\\w+) at (\\w+)( over tls)?");
    private static final Pattern REGISTRATION = Pattern.compile("(\\w+) registers at (\\w+)(?: with (.+))?");
    private static final Pattern LINE = Pattern.compile("(\\w+) (says|hears) (.*)");
    private static final Pattern WORDS = Pattern.compile("(\\w+) (sends|receives)( frame)? (\".*)");
    private static final Pattern DEED = Pattern.compile("(\\w+) (half-closes|closes|resets|is closed)");

    public Script {
        settings = Map.copyOf(settings);
        lines = List.copyOf(lines);
    }

    public static Script parse(String name, String source) {
        var settings = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Line>();
        var all = source.lines().toList();
        boolean overTls = true;
        for (int i = 0; i < all.size(); i++) {
            var text = all.get(i).strip();
            var setting = SETTING.matcher(text);
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            } else if (text.equals(NOT_OVER_TLS)) {
                overTls = false;
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new Line(i + 1, text, step(name, i + 1, text)));
            }
        }
        return new Script(name, settings, overTls, lines);
    }

    private static Step step(String name, int number, String text) {
        try {
            return step(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ".talk:" + number + ": " + e.getMessage(), e);
        }
    }

    private static Step step(String text) {
        var arrival = ARRIVAL.matcher(text);
        if (arrival.matches()) {
            return new Step.Arrive(arrival.group(1), arrival.group(2), arrival.group(3) != null);
        }
        var registration = REGISTRATION.matcher(text);
        if (registration.matches()) {
            var capabilities = registration.group(3) == null ? "" : registration.group(3);
            return new Step.Register(registration.group(1), registration.group(2), capabilities);
        }
        var line = LINE.matcher(text);
        if (line.matches()) {
            var template = Template.line(line.group(3));
            return line.group(2).equals("says")
                    ? new Step.Send(line.group(1), template, false)
                    : new Step.Receive(line.group(1), template, false);
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            var template = Template.parse(words.group(4));
            boolean framed = words.group(3) != null;
            return words.group(2).equals("sends")
                    ? new Step.Send(words.group(1), template, framed)
                    : new Step.Receive(words.group(1), template, framed);
        }
        var deed = DEED.matcher(text);
        if (deed.matches()) {
            return switch (deed.group(2)) {
                case "half-closes" -> new Step.HalfClose(deed.group(1));
                case "closes" -> new Step.Close(deed.group(1));
                case "resets" -> new Step.Reset(deed.group(1));
                default -> new Step.Ended(deed.group(1));
            };
        }
        var pause = PAUSE.matcher(text);
        if (pause.matches()) {
            return new Step.Pause(Integer.parseInt(pause.group(1)));
        }
        throw new IllegalArgumentException("not a step: " + text);
    }

    /// The ways in which it can be performed: by the main port only if somebody comes by a door that it knows.
    public List<Entrance> entrances() {
        return Arrays.stream(Entrance.values())
                .filter(entrance -> entrance == Entrance.OWN_PORT || mayUseMainPort())
                .filter(entrance -> entrance != Entrance.MAIN_PORT_OVER_TLS || overTls)
                .toList();
    }

    private boolean mayUseMainPort() {
        return lines.stream()
                .anyMatch(line -> line.step() instanceof Step.Arrive arrival && Entrance.isOnMainPort(arrival.door())
                        || line.step() instanceof Step.Register coming && Entrance.isOnMainPort(coming.door()));
    }

    /// @param number from 1
    /// @param text as it stands there
    public record Line(int number, String text, Step step) {}
}
