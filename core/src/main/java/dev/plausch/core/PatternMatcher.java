package dev.plausch.core;

/// Whether somebody fits the pattern of a [RoomRecord.Mask]. The patterns are written in the words of the door that
/// sets them, so a door knows how to read them.
public interface PatternMatcher {
    PatternMatcher NOBODY = (_, _) -> false;

    /// Hub's thread; takes time in proportion to the pattern and the names at most.
    boolean fits(String pattern, Profile person);
}
