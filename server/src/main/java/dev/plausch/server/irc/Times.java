package dev.plausch.server.irc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as lines carry them.
final class Times {
    // ircv3 server-time: YYYY-MM-DDThh:mm:ss.sssZ
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String of(Instant at) {
        return FORM.format(at);
    }
}
