package dev.plausch.bench.churn;

import java.util.ArrayList;

/// Understands what the doors say. All names of a run are its tag and the person's number. Immutable.
record Hearing(String tag) {
    private static final String PRIVATE = "[privat] ";
    private static final String JOINED = " ist der Unterhaltung beigetreten";
    private static final String LEFT = " hat die Unterhaltung verlassen";

    String name(int person) {
        return tag + person;
    }

    Heard understand(Tongue tongue, String line) {
        return switch (tongue) {
            case ROOM, ROOM_UNFRAMED -> room(line);
            case LINE -> directory(line, "BROADCAST_MSG");
            case PREFIXED -> directory(line, "BROADCAST");
            case RELAY -> relay(line);
            case RECEIPT -> new Heard.Strange(line);
        };
    }

    private Heard room(String line) {
        if (line.equals("Verbindung zum Server aufgebaut")) {
            return new Heard.Entered();
        }
        if (line.startsWith(PRIVATE)) {
            return whispered(line, PRIVATE.length());
        }
        if (line.endsWith(JOINED)) {
            var person = person(line, 0, line.length() - JOINED.length());
            return person < 0 ? new Heard.Strange(line) : new Heard.Joined(person);
        }
        if (line.endsWith(LEFT)) {
            var person = person(line, 0, line.length() - LEFT.length());
            return person < 0 ? new Heard.Strange(line) : new Heard.Left(person);
        }
        var colon = line.indexOf(": ");
        var speaker = person(line, 0, colon);
        return speaker < 0
                ? new Heard.Strange(line)
                : new Heard.Said(speaker, Texts.number(Texts.ALOUD, line, colon + 2));
    }

    private Heard relay(String line) {
        if (line.startsWith("Angemeldet als " + tag)) {
            return new Heard.Entered();
        }
        if (line.startsWith("Unbekannt: ")) {
            var person = person(line, "Unbekannt: ".length(), line.length());
            return person < 0 ? new Heard.Strange(line) : new Heard.Unknown(person);
        }
        return whispered(line, 0);
    }

    private Heard whispered(String line, int from) {
        var colon = line.indexOf(": ", from);
        var speaker = person(line, from, colon);
        return speaker < 0
                ? new Heard.Strange(line)
                : new Heard.Whispered(speaker, Texts.number(Texts.PRIVATELY, line, colon + 2));
    }

    private Heard directory(String line, String saying) {
        var space = line.indexOf(' ');
        var command = space < 0 ? line : line.substring(0, space);
        if (command.equals("USERLIST")) {
            return list(line, space);
        }
        var end = space < 0 ? -1 : line.indexOf(' ', space + 1);
        var person = space < 0 ? -1 : person(line, space + 1, end < 0 ? line.length() : end);
        if (person < 0) {
            return new Heard.Strange(line);
        }
        if (command.equals(saying)) {
            return new Heard.Said(person, end < 0 ? -1 : Texts.number(Texts.ALOUD, line, end + 1));
        }
        return switch (command) {
            case "WELCOME" -> new Heard.Entered();
            case "USER_JOINED" -> new Heard.Joined(person);
            case "USER_LEFT" -> new Heard.Left(person);
            default -> new Heard.Strange(line);
        };
    }

    private Heard list(String line, int space) {
        var people = new ArrayList<Integer>();
        for (var entry : line.substring(Math.max(0, space) + 1).split(" ")) {
            var person = person(entry, 0, entry.indexOf(':'));
            if (person >= 0) {
                people.add(person);
            }
        }
        return new Heard.Listed(people);
    }

    private int person(String line, int from, int to) {
        return to >= from && line.startsWith(tag, from) ? Texts.digits(line, from + tag.length(), to) : -1;
    }
}
