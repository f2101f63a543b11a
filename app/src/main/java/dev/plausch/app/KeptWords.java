package dev.plausch.app;

import dev.plausch.store.Holdings;
import dev.plausch.store.Tally;
import dev.plausch.wire.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an operator reads of backups and imports.
record KeptWords(Language language, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// What is in a database.
    String holdings(Holdings holdings) {
        var until = holdings.until().map(this::time).orElse("–");
        return messages(holdings.messages()) + ", "
                + count(holdings.rooms(), language.choose("Raum", "room"), language.choose("Räume", "rooms"))
                + language.choose(", die neueste von ", ", the newest of ") + until + ", " + size(holdings.bytes());
    }

    private String messages(long number) {
        return count(number, language.choose("Nachricht", "message"), language.choose("Nachrichten", "messages"));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private String time(Instant time) {
        return time.atZone(zone).format(TIME);
    }

    private String size(long bytes) {
        var locale = language.choose("de", "en");
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.ceilDiv(bytes, 1_000))
                : String.format(Locale.of(locale), "%.1f MB", bytes / 1e6);
    }

    /// What came of an import, a line each.
    List<String> tally(Tally tally) {
        var lines = new ArrayList<String>();
        lines.add(messages(tally.added()) + language.choose(" übernommen", " imported"));
        add(lines, tally.present(), "%d waren schon da", "%d were there already");
        add(lines, tally.unreadable(), "unlesbare Zeilen: %d", "lines that could not be read: %d");
        add(lines, tally.renamed(), "%d von Leuten, deren Name angepasst wurde", "%d of people whose name was adapted");
        add(
                lines,
                tally.cleaned(),
                "%d wurden geteilt oder von Steuerzeichen befreit",
                "%d were split or freed of control characters");
        add(
                lines,
                tally.moved(),
                "%d mit einer Nummer, die schon vergeben ist; sie stehen dahinter",
                "%d with a number that is taken; they stand behind it");
        add(lines, tally.early(), "%d von vor 2020 ausgelassen", "%d from before 2020 left out");
        add(lines, tally.late(), "%d aus der Zukunft ausgelassen", "%d from the future left out");
        return lines;
    }

    private void add(List<String> lines, long number, String german, String english) {
        if (number > 0) {
            lines.add("  " + language.choose(german, english).formatted(number));
        }
    }
}
