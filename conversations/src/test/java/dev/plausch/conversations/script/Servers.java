package dev.plausch.conversations.script;

import dev.plausch.core.MemoryStore;
import dev.plausch.core.Store;
import dev.plausch.server.Server;
import dev.plausch.server.Settings;
import dev.plausch.server.Watch;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Starts servers for tests, each on free ports with a store of its own.
public final class Servers {
    private Servers() {}

    /// @param overrides by their keys: `limits.name-seconds` = `1`
    public static Server start(Map<String, String> overrides) {
        return start(overrides, new MemoryStore());
    }

    public static Server start(Map<String, String> overrides, Store store) {
        return Server.start(settings(overrides), store, TestKeys::server, Watch.NOBODY);
    }

    /// All defaults but these, on free ports.
    public static Settings settings(Map<String, String> overrides) {
        var settings = with(
                with(Settings.defaults(Path.of("target", "data")), "listen", Settings.Listen.ANY_FREE),
                "directory",
                new Settings.Directory("0"));
        for (var override : overrides.entrySet()) {
            if (override.getKey().equals("operator")) {
                var words = override.getValue().split(" ");
                settings = settings.with(List.of(new Settings.Operator(words[0], words[1])), List.of());
                continue;
            }
            var key = override.getKey().split("\\.", 2);
            var table = (Record) value(settings, component(settings, key[0]));
            var component = component(table, camelCase(key[1]));
            settings =
                    with(settings, key[0], with(table, component.getName(), convert(component, override.getValue())));
        }
        return settings;
    }

    private static Object convert(RecordComponent component, String value) {
        if (component.getType() == int.class) {
            return Integer.valueOf(value);
        }
        return component.getType() == boolean.class ? Boolean.valueOf(value) : value;
    }

    private static String camelCase(String key) {
        var words = key.split("-");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
    }

    private static RecordComponent component(Record settings, String name) {
        return Arrays.stream(settings.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such setting: " + name));
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same record with another value in one place.
    private static <R extends Record> R with(R settings, String name, Object other) {
        @SuppressWarnings("unchecked")
        var type = (Class<R>) settings.getClass();
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(each -> each.getName().equals(name) ? other : value(settings, each))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot set " + name + " to " + other, e);
        }
    }
}
