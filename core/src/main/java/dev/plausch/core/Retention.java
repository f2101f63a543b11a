package dev.plausch.core;

import java.time.Duration;
import java.util.Optional;

/// How long messages stay. What is past either limit goes.
///
/// @param age at most, if that is limited
/// @param count of messages in one conversation at most, at least 1, if that is limited
public record Retention(Optional<Duration> age, Optional<Integer> count) {
    public static final Retention FOREVER = new Retention(Optional.empty(), Optional.empty());

    public boolean isForever() {
        return age.isEmpty() && count.isEmpty();
    }
}
