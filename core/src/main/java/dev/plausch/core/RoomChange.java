package dev.plausch.core;

import dev.plausch.core.RoomRecord.MaskKind;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import java.util.Optional;

/// One thing about a room that can be set or taken back.
public sealed interface RoomChange {

    record OfRule(Rule rule, boolean on) implements RoomChange {}

    /// @param key empty to take it back
    record OfKey(Optional<String> key) implements RoomChange {}

    /// @param limit at least 1; empty to take it back
    record OfLimit(Optional<Integer> limit) implements RoomChange {}

    /// @param name of a member
    record OfRank(String name, Rank rank, boolean on) implements RoomChange {}

    /// @param pattern 1 to [Room#MAX_PATTERN] characters
    record OfMask(MaskKind kind, String pattern, boolean on) implements RoomChange {}
}
