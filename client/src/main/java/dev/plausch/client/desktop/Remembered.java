package dev.plausch.client.desktop;

import java.util.prefs.Preferences;

/// What the window keeps from one time to the next.
record Remembered(Preferences preferences) {

    static Remembered ofUser() {
        return new Remembered(Preferences.userRoot().node("dev/plausch/desktop"));
    }

    Look.Choice look() {
        try {
            return Look.Choice.valueOf(preferences.get("look", Look.Choice.SYSTEM.name()));
        } catch (IllegalArgumentException _) {
            return Look.Choice.SYSTEM;
        }
    }

    void look(Look.Choice choice) {
        preferences.put("look", choice.name());
    }

    String name() {
        return preferences.get("name", "");
    }

    String host() {
        return preferences.get("host", "127.0.0.1");
    }

    int port() {
        return preferences.getInt("port", 9000);
    }

    void server(String host, int port, String name) {
        preferences.put("host", host);
        preferences.putInt("port", port);
        preferences.put("name", name);
    }
}
