package dev.plausch.app.config;

import dev.plausch.server.Settings;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The settings as a flat map from key to value, and back: component `limits.sendQueueBytes` is the key
/// `limits.send-queue-bytes`. A value is a `String`, an `Integer` or a `Boolean`. The list of operators and the data
/// directory are not among them.
final class Keys {
    private static final Set<String> APART = Set.of("operators", "rooms", "data");

    private Keys() {}

    /// Every key with its value, in the order of the records.
    static Map<String, Object> of(Settings settings) {
        var values = new LinkedHashMap<String, Object>();
        tables().forEach(table -> Stream.of(table.getType().getRecordComponents())
                .forEach(key -> values.put(key(table, key), value(key, value(table, settings)))));
        return values;
    }

    /// The names of the tables.
    static Collection<String> tableNames() {
        return tables().map(RecordComponent::getName).toList();
    }

    /// `base` with these values instead of its own.
    static Settings settings(Settings base, Map<String, Object> values) {
        var all = Stream.of(Settings.class.getRecordComponents())
                .map(part -> APART.contains(part.getName()) ? value(part, base) : table(part, values))
                .toArray();
        return (Settings) make(Settings.class, all);
    }

    private static Object table(RecordComponent table, Map<String, Object> values) {
        var all = Stream.of(table.getType().getRecordComponents())
                .map(key -> values.get(key(table, key)))
                .toArray();
        return make(table.getType(), all);
    }

    private static Stream<RecordComponent> tables() {
        return Stream.of(Settings.class.getRecordComponents()).filter(part -> !APART.contains(part.getName()));
    }

    private static String key(RecordComponent table, RecordComponent key) {
        return table.getName() + "." + kebab(key.getName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Class<?> record, Object... values) {
        try {
            return record.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
