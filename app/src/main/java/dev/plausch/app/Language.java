package dev.plausch.app;

/// What the person at the terminal reads: `server.language`.
public enum Language {
    DE,
    EN;

    /// The language of this setting: `en`, else German.
    public static Language of(String setting) {
        return setting.equals("en") ? EN : DE;
    }

    /// The one of the two texts that is in this language.
    public String say(String german, String english) {
        return this == DE ? german : english;
    }
}
