package dev.plausch.conversations.reliability;

import dev.plausch.core.Asking;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.Span;
import dev.plausch.store.SqliteStore;
import dev.plausch.store.UnusableStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a data directory holds after all that has happened to it, read back by a store that is opened on it.
///
/// @param texts of each conversation, in the order of history
record Archive(Map<Conversation, List<String>> texts) {

    /// @throws UnusableStore if it cannot be opened
    static Archive of(Path data, Collection<Conversation> conversations) throws UnusableStore {
        try (var store = SqliteStore.open(data)) {
            return new Archive(Asking.ask(store, history -> texts(history, Set.copyOf(conversations))));
        }
    }

    private static Map<Conversation, List<String>> texts(History history, Set<Conversation> conversations) {
        var texts = new LinkedHashMap<Conversation, List<String>>();
        for (var each : conversations) {
            var page = history.page(each, new Span.Latest(), Bounds.NONE, Integer.MAX_VALUE);
            texts.put(each, page.stream().map(Archive::text).toList());
        }
        return texts;
    }

    private static String text(Message message) {
        return message.text().value();
    }

    /// SQLite's own view of all databases there: what it finds wrong with them.
    static List<String> damages(Path data) throws IOException, SQLException {
        var damages = new ArrayList<String>();
        try (var files = Files.list(data)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".db")).toList()) {
                var integrity = integrity(file);
                if (!integrity.equals("ok")) {
                    damages.add(file.getFileName() + ": " + integrity);
                }
            }
        }
        return damages;
    }

    private static String integrity(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    /// What of the promise it breaks, in words; nothing if all is well.
    ///
    /// @param places where each writer wrote
    /// @param known what somebody was told of
    /// @param heard what each listener read, in order
    List<String> breaches(
            Map<String, Conversation> places, Collection<Numbered> known, Map<String, List<Numbered>> heard) {
        var breaches = new ArrayList<String>();
        var stored = new LinkedHashMap<Conversation, List<Numbered>>();
        texts.forEach((place, lines) -> stored.put(place, numbered(place, lines, places, breaches)));
        var all = stored.values().stream().flatMap(List::stream).toList();
        checkNumbers(all, breaches);
        var missing = new ArrayList<>(known);
        missing.removeAll(Set.copyOf(all));
        missing.forEach(each -> breaches.add(each + " is missing"));
        heard.forEach((listener, messages) -> stored.forEach((place, lines) -> {
            var here = messages.stream()
                    .filter(each -> place.equals(places.get(each.writer())))
                    .toList();
            checkOrder(listener, here, lines, breaches);
        }));
        return breaches;
    }

    private static List<Numbered> numbered(
            Conversation place, List<String> lines, Map<String, Conversation> places, List<String> breaches) {
        var found = new ArrayList<Numbered>();
        for (var line : lines) {
            var in = Numbered.in(line);
            if (in.size() == 1
                    && line.equals(in.getFirst().toString())
                    && place.equals(places.get(in.getFirst().writer()))) {
                found.add(in.getFirst());
            } else {
                breaches.add("a foreign row: " + line + " in " + place);
            }
        }
        return found;
    }

    /// Each writer's are there from the first on, once and in order.
    private static void checkNumbers(List<Numbered> all, List<String> breaches) {
        var last = new LinkedHashMap<String, Integer>();
        for (var each : all) {
            int before = last.getOrDefault(each.writer(), 0);
            if (each.number() != before + 1) {
                breaches.add(each + " stands behind " + new Numbered(each.writer(), before));
            }
            last.put(each.writer(), each.number());
        }
    }

    /// What somebody read of a place is a piece of its history, without the own words where they are not shown.
    private static void checkOrder(
            String listener, List<Numbered> heard, List<Numbered> stored, List<String> breaches) {
        if (heard.isEmpty()) {
            return;
        }
        boolean hearsItself = heard.stream().anyMatch(each -> each.writer().equals(listener));
        var shown = stored.stream()
                .filter(each -> hearsItself || !each.writer().equals(listener))
                .toList();
        int from = shown.indexOf(heard.getFirst());
        int to = from + heard.size();
        if (from < 0 || to > shown.size() || !shown.subList(from, to).equals(heard)) {
            breaches.add(listener + " read something else than is stored");
        }
    }
}
