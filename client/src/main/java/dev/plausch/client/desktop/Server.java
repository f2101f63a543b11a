package dev.plausch.client.desktop;

import java.util.Optional;

/// Where to connect, and under what name.
record Server(String host, int port, String name) {

    String shown() {
        return host + ":" + port;
    }

    /// What is wrong with what was typed.
    enum Mistake {
        ADDRESS,
        PORT,
        NAME_MISSING,
        NAME
    }

    static Optional<Mistake> mistake(String host, String port, String name) {
        if (!host.matches("[\\p{L}\\p{N}_.:%\\[\\]-]{1,255}")) {
            return Optional.of(Mistake.ADDRESS);
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            return Optional.of(Mistake.PORT);
        }
        if (name.isEmpty()) {
            return Optional.of(Mistake.NAME_MISSING);
        }
        return isName(name) ? Optional.empty() : Optional.of(Mistake.NAME);
    }

    /// Names as every Plausch server takes them; whether this one is free, the server says.
    private static boolean isName(String name) {
        return name.codePointCount(0, name.length()) <= 30
                && name.matches("[\\p{L}_\\[\\]\\\\`^{}|][\\p{L}\\p{M}\\p{Nd}_\\-\\[\\]\\\\`^{}|.]*")
                && !name.endsWith(".");
    }
}
