package dev.plausch.app.lan;

import dev.plausch.app.Doors;
import dev.plausch.app.Hosts;
import dev.plausch.wire.Language;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the operator of `serve --lan` reads: how others come in.
///
/// @param addresses of this machine, the likeliest first
/// @param data the data directory, where the authority's certificate is
/// @param colours whether the terminal shows them
public record LanWelcome(Language language, Doors doors, List<InetAddress> addresses, Path data, boolean colours) {

    /// Of this machine, now.
    public static LanWelcome here(Language language, Doors doors, Path data, boolean colours) {
        return new LanWelcome(language, doors, Interfaces.addresses(), data, colours);
    }

    public List<String> lines() {
        if (addresses.isEmpty()) {
            return List.of(language.choose("Dieser Rechner ist in keinem Netz.", "This machine is on no network."));
        }
        var main = doors.port("main");
        return main.map(this::everything)
                .orElseGet(() ->
                        doors.port("web").map(port -> browser(port, false)).orElse(List.of()));
    }

    private List<String> everything(int port) {
        var best = addresses.getFirst();
        var lines = new ArrayList<>(browser(port, true));
        lines.add("");
        lines.add(language.choose("Im Terminal:  ", "In a terminal:  ") + "nc " + Hosts.text(best) + " " + port
                + (doors.asksPassword()
                        ? language.choose(
                                "   (auf USER warten, Namen tippen, dann das Passwort, losreden)",
                                "   (wait for USER, type a name, then the password, and talk)")
                        : language.choose(
                                "   (auf USER warten, Namen tippen, losreden)",
                                "   (wait for USER, type a name, and talk)")));
        lines.add(language.choose("Kommt niemand herein? Die Firewall:  ", "Does nobody get in? The firewall:  ")
                + Firewall.here().hint(port, language));
        lines.add(language.choose(
                        "Warnt der Browser bei https? Einmal diesem Zertifikat vertrauen:  ",
                        "Does the browser warn of https? Trust this certificate once:  ")
                + data.resolve("ca.pem"));
        return lines;
    }

    private List<String> browser(int port, boolean tls) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(language.choose("So kommen andere herein:", "How others come in:"));
        addresses.forEach(address -> lines.add("  " + urls(Hosts.inUrl(address) + ":" + port, tls)));
        lines.add("");
        lines.addAll(code("http://" + Hosts.inUrl(addresses.getFirst()) + ":" + port));
        return lines;
    }

    private static String urls(String at, boolean tls) {
        return Stream.of("http://" + at, "https://" + at)
                .limit(tls ? 2 : 1)
                .reduce((a, b) -> a + "   " + b)
                .orElse("");
    }

    private List<String> code(String url) {
        var drawing = new QrDrawing(url);
        return (colours ? drawing.coloured() : drawing.plain())
                .stream().map(line -> "  " + line).toList();
    }
}
