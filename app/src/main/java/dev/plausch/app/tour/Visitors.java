package dev.plausch.app.tour;

import dev.plausch.app.tour.Page.Doing;
import dev.plausch.server.Server;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Readers who come into the tour by netcat: what they do is shown, and anna answers them. Strangers might come as
/// well, so only so much of it is shown.
final class Visitors {
    private static final String HOSTESS = "anna";
    private static final int MOST_ROWS = 200;
    private static final int MOST_ANSWERS = 3;
    private static final Pattern JOINED =
            Pattern.compile("(\\S+) (?:ist der Unterhaltung beigetreten|has joined the conversation)\\s*");
    private static final Pattern TOLD = Pattern.compile("\\[(?:privat|private)] (\\S+): (?s:.*)");
    private static final Pattern SAID = Pattern.compile("(\\S+): (?s:.*)");

    private final Stage stage;
    private final Server server;
    private final Map<Integer, String> present = new LinkedHashMap<>();
    private final Map<String, Integer> answered = new LinkedHashMap<>();
    private final Set<String> greeted = new HashSet<>();
    /// What those said first who came before anna: their names.
    private final Map<Integer, String> early = new LinkedHashMap<>();
    private int rows;

    Visitors(Stage stage, Server server) {
        this.stage = stage;
        this.server = server;
    }

    boolean areGone() {
        return present.isEmpty();
    }

    /// Whether what they do is still shown.
    boolean areShown() {
        return rows < MOST_ROWS;
    }

    void attend(Happening happening) throws IOException, InterruptedException {
        switch (happening) {
            case Happening.Called(var door, var port) -> called(door, port);
            case Happening.Sent(var _, var port, var text) -> {
                if (present.containsKey(port)) {
                    if (stage.wire(HOSTESS).isEmpty() && text.strip().matches("\\S{1,30}")) {
                        early.putIfAbsent(port, text.strip());
                    }
                    row(you(), Doing.VISITS, present.get(port), text);
                }
            }
            case Happening.HungUp(var _, var port) -> {
                var where = present.remove(port);
                if (where != null) {
                    row(you(), Doing.NOTES, where, stage.say("legst auf", "hang up"));
                }
            }
            case Happening.Came(var wire, var line) -> {
                row(wire.who(), Doing.READS, wire.where(), line);
                if (stage.wire(HOSTESS).equals(Optional.of(wire))) {
                    answer(wire, line);
                }
            }
            case Happening.Told _, Happening.Enter _ -> throw new IllegalArgumentException("not of visitors");
        }
    }

    /// The directory's own door is for emil, whose client opens its connection itself.
    private void called(String door, int port) {
        if (!stage.isOurs(port) && !door.equals("directory")) {
            var where = door + ":" + server.address(door).orElseThrow().getPort();
            present.put(port, where);
            row(you(), Doing.NOTES, where, stage.say("verbindest dich", "connect"));
        }
    }

    private void answer(Wire hostess, String line) throws IOException, InterruptedException {
        var joined = JOINED.matcher(line);
        var told = TOLD.matcher(line);
        var said = SAID.matcher(line);
        if (joined.matches()) {
            greet(hostess, joined.group(1));
        } else if (told.matches() && mayAnswer(told.group(1))) {
            stage.sends(
                    hostess,
                    "@" + told.group(1) + stage.say(" Das habe nur ich gelesen.\n", " Nobody but me has read that.\n"));
        } else if (said.matches() && mayAnswer(said.group(1))) {
            stage.sends(
                    hostess,
                    stage.say("Gelesen, ", "Got it, ")
                            + said.group(1)
                            + stage.say(". Alle im Raum haben das jetzt.\n", ". Everybody in the room has it now.\n"));
        }
    }

    /// Those who came before anna have seen her come.
    void greetEarly() throws IOException, InterruptedException {
        var hostess = stage.wire(HOSTESS);
        if (hostess.isPresent()) {
            for (var name : early.values()) {
                greet(hostess.get(), name);
            }
            early.clear();
        }
    }

    private void greet(Wire hostess, String name) throws IOException, InterruptedException {
        if (!stage.isOurs(name) && greeted.add(name)) {
            stage.sends(
                    hostess,
                    stage.say("Hallo " + name + ", schön, dass du da bist!\n", "Hello " + name + ", welcome!\n"));
        }
    }

    private boolean mayAnswer(String name) {
        return !stage.isOurs(name) && answered.merge(name, 1, Integer::sum) <= MOST_ANSWERS;
    }

    private String you() {
        return stage.say("du", "you");
    }

    private void row(String who, Doing doing, String where, String words) {
        if (areShown()) {
            rows++;
            stage.page().row(who, doing, where, words);
        }
    }
}
