package dev.plausch.app.tour;

import java.time.Duration;

/// How long the reader has for what the tour shows.
///
/// @param line after each line that goes over a wire
/// @param chapter before and after each chapter
/// @param visit how long a visitor may be silent at the end, before the tour goes on without them
public record Pace(Duration line, Duration chapter, Duration visit) {
    /// Half a minute in all, without a visitor.
    public static final Pace READING =
            new Pace(Duration.ofMillis(230), Duration.ofMillis(1_600), Duration.ofSeconds(20));

    /// As fast as the wires are.
    public static final Pace NONE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
