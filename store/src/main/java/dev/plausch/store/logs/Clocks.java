package dev.plausch.store.logs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Days and times, as logs have them.
final class Clocks {
    /// By three letters, in English and German.
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private Clocks() {}

    /// `10:00` or `10:00:59`; a second that does not exist is the one before.
    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.replaceFirst(":60$", ":59")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<Integer> month(String name) {
        var key = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MONTHS.get(key.substring(0, Math.min(3, key.length()))));
    }
}
