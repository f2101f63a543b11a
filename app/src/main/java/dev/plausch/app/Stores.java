package dev.plausch.app;

import dev.plausch.core.MemoryStore;
import dev.plausch.core.Store;
import dev.plausch.server.Settings;
import dev.plausch.store.SqliteStore;
import dev.plausch.store.UnusableStore;
import dev.plausch.wire.Language;
import java.nio.file.Path;

/// Where the settings say that what is said is kept.
///
/// @param location for the operator: a file, or that there is none
record Stores(Store store, String location) {
    private static final String SQLITE = "sqlite:";

    static Stores open(Settings settings, Language language) throws Mistake {
        var url = settings.store().url();
        if (url.equals("memory:")) {
            return new Stores(new MemoryStore(), language.choose("nur im Speicher", "in memory only"));
        }
        var file = file(settings);
        try {
            return new Stores(SqliteStore.openFile(file), atHome(file, System.getProperty("user.home")));
        } catch (UnusableStore unusable) {
            throw new Mistake(String.valueOf(unusable.getMessage()));
        }
    }

    /// The file as people write it.
    static String atHome(Path file, String home) {
        return file.startsWith(home) ? "~/" + Path.of(home).relativize(file) : file.toString();
    }

    /// The database's file, where it is not in memory.
    static Path file(Settings settings) {
        var url = settings.store().url();
        return settings.data().resolve(url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : SqliteStore.FILE);
    }

    /// How long what is said stays there.
    static String retention(Settings settings, Language language) {
        var history = settings.history();
        var days = history.keepDays() == 0
                ? ""
                : language.choose("%d Tage", "%d days").formatted(history.keepDays());
        var messages = history.keepMessages() == 0
                ? ""
                : language.choose("je Raum die letzten %d Nachrichten", "the last %d messages of each room")
                        .formatted(history.keepMessages());
        if (settings.store().url().equals("memory:")) {
            return language.choose("am Ende vergessen", "forgotten at the end");
        } else if (days.isEmpty() && messages.isEmpty()) {
            return language.choose("alles wird behalten", "everything is kept");
        }
        return days + (days.isEmpty() || messages.isEmpty() ? "" : ", ") + messages;
    }
}
