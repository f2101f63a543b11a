package dev.plausch.app;

import dev.plausch.server.Server.ClosedDoor;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the operator reads once the doors are open: a line a door.
record Welcome(Language language, Doors doors) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(language.choose("Offene Türen:", "Open doors:"));
        doors.open().forEach((door, address) -> lines.add(open(door, address)));
        lines.addAll(closed());
        return lines;
    }

    /// Where what is said is kept, and for how long.
    String history(String location, String retention) {
        return language.choose("Verlauf: ", "History: ") + Printable.of(location) + " (" + retention + ")";
    }

    /// How to let others in, for who has not.
    String invitation() {
        return language.choose(
                "Nur für diesen Rechner. Andere im Netz herein lassen: plausch serve --lan",
                "For this machine only. To let others on your network in: plausch serve --lan");
    }

    /// The doors that could not open, and how to move them; and those that the server's password shuts.
    List<String> closed() {
        return Stream.concat(
                        doors.closed().stream().map(this::closed),
                        doors.locked().stream().map(this::locked))
                .toList();
    }

    private String locked(String door) {
        return language.choose(
                        "  %s bleibt zu: dort lässt sich kein Passwort angeben (server.password)",
                        "  %s stays closed: no password can be given there (server.password)")
                .formatted(door);
    }

    private String open(String door, InetSocketAddress address) {
        return "  %-10s %-22s %s".formatted(door, where(address), purpose(door)).stripTrailing();
    }

    private static String where(InetSocketAddress address) {
        return address.getAddress().isAnyLocalAddress() ? "*:" + address.getPort() : Hosts.text(address);
    }

    private String purpose(String door) {
        return switch (door) {
            case "main" ->
                language.choose("alles: netcat, IRC, Browser, TLS", "everything: netcat, IRC, browser, TLS")
                        + (doors.asksPassword() ? "" : language.choose(", Verzeichnis", ", directory"));
            case "room" -> language.choose("der Raum: netcat, telnet", "the room: netcat, telnet");
            case "relay" -> language.choose("Nachrichten an einen Namen", "messages addressed to a name");
            case "receipt" -> language.choose("gespeichert und quittiert", "stored and acknowledged");
            case "directory" -> language.choose("das Verzeichnis", "the directory");
            case "irc" -> language.choose("jeder IRC-Client", "every IRC client");
            case "ircs" -> language.choose("jeder IRC-Client, mit TLS", "every IRC client, with TLS");
            case "web" -> language.choose("Browser", "browser");
            default -> "";
        };
    }

    private String closed(ClosedDoor door) {
        int port = door.wanted().getPort();
        return language.choose(
                        "  %s bleibt zu: Port %d geht nicht (%s). Anderswo öffnen: --set listen.%s=%d",
                        "  %s stays closed: port %d does not work (%s). To open it elsewhere: --set listen.%s=%d")
                .formatted(door.door(), port, Printable.of(door.reason()), door.door(), elsewhere(port));
    }

    /// A port near by that no other door wants.
    private int elsewhere(int port) {
        int next = port < 1024 ? port + 8000 : port + 1;
        while (isWanted(next)) {
            next++;
        }
        return next > 65_535 ? 0 : next;
    }

    private boolean isWanted(int port) {
        return doors.open().values().stream().anyMatch(address -> address.getPort() == port)
                || doors.closed().stream().anyMatch(door -> door.wanted().getPort() == port);
    }
}
