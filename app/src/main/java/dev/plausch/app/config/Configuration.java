package dev.plausch.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plausch.app.Mistake;
import dev.plausch.server.Settings;
import dev.plausch.server.Settings.Operator;
import dev.plausch.server.Settings.RoomHistory;
import dev.plausch.wire.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of one start: the defaults, over them the file, over it each `--set` in turn, and `--lan` or `--bind`
/// for the doors that name no host.
public final class Configuration {
    private final Map<String, Object> values;
    private final List<String> warnings = new ArrayList<>();
    private final Settings defaults;
    private List<Operator> operators = List.of();
    private List<RoomHistory> rooms = List.of();

    private Configuration(Settings defaults) {
        this.defaults = defaults;
        this.values = Keys.of(defaults);
    }

    /// What came of it.
    ///
    /// @param warnings for the user, a line each
    public record Read(Settings settings, List<String> warnings) {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /// Reads everything.
    ///
    /// @param file of `--config`
    /// @param assignments each `KEY=VALUE`
    /// @param host of the doors that name only a port: `*` for all interfaces; empty for 127.0.0.1
    /// @throws Mistake naming key, value, what is allowed, and where it stands
    public static Read read(Path data, Optional<Path> file, List<String> assignments, Optional<String> host)
            throws Mistake {
        var defaults = Settings.defaults(data);
        if (file.isEmpty() && assignments.isEmpty()) {
            return new Read(on(host, defaults), List.of());
        }
        var configuration = new Configuration(defaults);
        if (file.isPresent()) {
            configuration.addFile(Toml.read(file.get()));
        }
        for (var assignment : assignments) {
            configuration.addAssignment(assignment);
        }
        configuration.checkPair();
        var settings = Keys.settings(defaults, configuration.values).with(configuration.operators, configuration.rooms);
        return new Read(on(host, settings), configuration.warnings);
    }

    private static Settings on(Optional<String> host, Settings settings) {
        return host.map(name -> ListenAt.on(name, settings)).orElse(settings);
    }

    private void addFile(Toml toml) throws Mistake {
        for (var table : toml.root().properties()) {
            var name = table.getKey();
            if (name.equals("operators")) {
                addOperators(toml.placeOf(name), table.getValue());
            } else if (name.equals("rooms")) {
                rooms = RoomTables.of(toml.placeOf(name), table.getValue());
            } else if (!Keys.tableNames().contains(name)) {
                throw new Mistake(toml.placeOf(name) + ": unknown table [" + Printable.of(name) + "]");
            } else if (!table.getValue().isObject()) {
                throw new Mistake(toml.placeOf(name) + ": " + name + " is a table: write [" + name + "]");
            } else {
                addTable(toml, name, table.getValue());
            }
        }
    }

    private void addTable(Toml toml, String name, JsonNode table) throws Mistake {
        for (var entry : table.properties()) {
            var key = name + "." + entry.getKey();
            var place = toml.placeOf(key);
            put(place, key, Value.of(place, key, entry.getValue(), defaultOf(place, key)));
        }
    }

    private void addAssignment(String assignment) throws Mistake {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new Mistake("--set " + Printable.of(assignment) + ": write KEY=VALUE, such as listen.room=7778");
        }
        var key = assignment.substring(0, equals).strip();
        var text = assignment.substring(equals + 1).strip();
        var place = "--set " + Printable.of(key);
        if (key.equals("operators")) {
            addOperators(place, Toml.parse("operators = " + text, _ -> place).path("operators"));
        } else if (key.equals("rooms")) {
            rooms = RoomTables.of(
                    place, Toml.parse("rooms = " + text, _ -> place).path("rooms"));
        } else {
            put(place, key, Value.of(place, key, text, defaultOf(place, key)));
        }
    }

    private Object defaultOf(String place, String key) throws Mistake {
        var value = values.get(key);
        if (value == null) {
            throw new Mistake(place + ": unknown key " + Printable.of(key) + Similar.to(key, values.keySet()));
        }
        return value;
    }

    private void put(String place, String key, Object value) throws Mistake {
        var rule = Rules.of(key);
        if (!rule.holds().test(value)) {
            throw new Mistake(Value.wrong(place, key, value, rule));
        }
        if (rule.notBuilt().test(value)) {
            warnings.add(Value.subject(place, key) + " is not built yet and does nothing");
        } else {
            values.put(key, value);
        }
    }

    private void addOperators(String place, JsonNode tables) throws Mistake {
        if (!tables.isArray()) {
            throw new Mistake(place + ": operators is a list of tables: write [[operators]]");
        }
        var all = new ArrayList<Operator>();
        for (var operator : tables) {
            boolean whole = operator.path("name").isTextual()
                    && operator.path("password").isTextual()
                    && operator.size() == 2;
            if (!whole) {
                throw new Mistake(place + ": each of [[operators]] has a name and a password, both in quotes");
            }
            all.add(new Operator(
                    operator.path("name").asText(), operator.path("password").asText()));
        }
        operators = List.copyOf(all);
    }

    private void checkPair() throws Mistake {
        if (values.get("tls.cert").equals("") != values.get("tls.key").equals("")) {
            throw new Mistake("tls.cert and tls.key belong together: set both, or none");
        }
    }
}
