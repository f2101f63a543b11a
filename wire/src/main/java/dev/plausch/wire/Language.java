package dev.plausch.wire;

/// What people read.
public enum Language {
    GERMAN,
    ENGLISH;

    /// The language of the setting `server.language`: `en`, else German.
    public static Language of(String setting) {
        return setting.equals("en") ? ENGLISH : GERMAN;
    }

    /// The one of the two texts that is in this language.
    public String choose(String german, String english) {
        return this == GERMAN ? german : english;
    }
}
