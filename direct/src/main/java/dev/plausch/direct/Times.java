package dev.plausch.direct;

import java.time.Duration;

/// How long things take between seed peers.
///
/// @param answer how long an invitation stands
/// @param name within which the other is connected, and then gives its name
/// @param beforeText what is left between the names and our first text, which the published clients need
/// @param beforeEnd what is left between our last text and `[DISCONNECT]`, so that it comes alone
public record Times(Duration answer, Duration name, Duration beforeText, Duration beforeEnd) {
    /// What the published clients expect.
    public static final Times USUAL =
            new Times(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(100));
}
