package dev.plausch.wire;

/// What people read.
public enum Language {
    GERMAN,
    ENGLISH;

    public String choose(String german, String english) {
        return this == GERMAN ? german : english;
    }
}
