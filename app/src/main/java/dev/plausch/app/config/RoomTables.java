package dev.plausch.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plausch.app.Mistake;
import dev.plausch.core.RoomName;
import dev.plausch.server.Settings.RoomHistory;
import dev.plausch.wire.Printable;
import java.util.ArrayList;
import java.util.List;

/// `[[rooms]]`: each a name, and how long what is said there stays.
final class RoomTables {
    private RoomTables() {}

    static List<RoomHistory> of(String place, JsonNode tables) throws Mistake {
        if (!tables.isArray()) {
            throw new Mistake(place + ": rooms is a list of tables: write [[rooms]]");
        }
        var rooms = new ArrayList<RoomHistory>();
        for (var table : tables) {
            rooms.add(room(place, table));
        }
        return rooms;
    }

    private static RoomHistory room(String place, JsonNode table) throws Mistake {
        for (var field : table.properties()) {
            var key = field.getKey();
            if (!key.equals("name") && !Rules.has("history." + key) || key.equals("replay")) {
                throw new Mistake(place + ": unknown key " + Printable.of(key) + " in [[rooms]]");
            }
        }
        if (RoomName.of(table.path("name").asText()).isEmpty()) {
            throw new Mistake(place + ": each of [[rooms]] has a name: # and 1 to 49 characters");
        }
        return new RoomHistory(
                table.path("name").asText(), number(place, table, "keep-days"), number(place, table, "keep-messages"));
    }

    private static int number(String place, JsonNode table, String key) throws Mistake {
        if (!table.has(key)) {
            return 0;
        }
        int value = (Integer) Value.of(place, "history." + key, table.get(key), 0);
        var rule = Rules.of("history." + key);
        if (!rule.holds().test(value)) {
            throw new Mistake(Value.wrong(place, "rooms." + key, value, rule));
        }
        return value;
    }
}
