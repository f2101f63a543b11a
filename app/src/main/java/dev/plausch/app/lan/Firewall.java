package dev.plausch.app.lan;

import dev.plausch.app.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What may stand between this server and its network.
enum Firewall {
    UFW,
    FIREWALLD,
    WINDOWS,
    MACOS,
    UNKNOWN;

    /// That of this machine.
    static Firewall here() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WINDOWS;
        } else if (system.startsWith("mac")) {
            return MACOS;
        } else if (exists("/usr/sbin/ufw")) {
            return UFW;
        }
        return exists("/usr/bin/firewall-cmd") ? FIREWALLD : UNKNOWN;
    }

    private static boolean exists(String file) {
        return Files.exists(Path.of(file));
    }

    /// How to let others through to the TCP port.
    String hint(int port, Language language) {
        return switch (this) {
            case UFW -> "sudo ufw allow " + port + "/tcp";
            case FIREWALLD -> "sudo firewall-cmd --add-port=" + port + "/tcp";
            case WINDOWS ->
                "netsh advfirewall firewall add rule name=Plausch dir=in action=allow protocol=TCP localport=" + port;
            case MACOS ->
                language.say(
                        "Systemeinstellungen > Netzwerk > Firewall > Optionen: eingehende Verbindungen für java"
                                + " erlauben",
                        "System Settings > Network > Firewall > Options: allow incoming connections for java");
            case UNKNOWN ->
                language.say(
                        "TCP-Port " + port + " in der Firewall öffnen", "open TCP port " + port + " in the firewall");
        };
    }
}
