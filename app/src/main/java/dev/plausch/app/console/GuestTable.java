package dev.plausch.app.console;

import dev.plausch.app.Hosts;
import dev.plausch.server.Server.Guest;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Who is connected, as an aligned table.
record GuestTable(Language language, Clock clock) {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    List<String> lines(List<Guest> guests) {
        if (guests.isEmpty()) {
            return List.of(language.choose("Niemand ist verbunden.", "Nobody is connected."));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(
                language == Language.GERMAN
                        ? List.of("NAME", "TÜR", "VON", "SEIT")
                        : List.of("NAME", "DOOR", "FROM", "SINCE"));
        guests.forEach(guest -> rows.add(row(guest)));
        var lines = new ArrayList<>(aligned(rows));
        lines.add(guests.size() + " " + language.choose("verbunden", "connected"));
        return lines;
    }

    private List<String> row(Guest guest) {
        var name = guest.name() == null ? "-" : Printable.of(guest.name());
        return List.of(name, guest.door(), Hosts.text(guest.peer()), since(guest.since()));
    }

    private String since(Instant time) {
        var local = time.atZone(clock.getZone());
        return (local.toLocalDate().equals(LocalDate.now(clock)) ? TODAY : EARLIER).format(local);
    }

    private static List<String> aligned(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).repeat(' ', widths[column] - width(cell) + 2);
        }
        return line.toString().stripTrailing();
    }

    /// Columns on a terminal: none for marks, two for East Asian letters.
    private static int width(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
                    default -> isWide(c) ? 2 : 1;
                })
                .sum();
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
