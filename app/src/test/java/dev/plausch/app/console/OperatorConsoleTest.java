package dev.plausch.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Store;
import dev.plausch.server.Server.Guest;
import dev.plausch.wire.Language;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperatorConsoleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicInteger exits = new AtomicInteger();
    private List<Guest> guests = List.of();

    @Test
    void listShowsWhoIsConnectedAsATable() {
        guests = List.of(
                new Guest("c1", "room", at("10.0.0.7", 53412), "anna", NOW.minusSeconds(60)),
                new Guest("c2", "directory", at("::1", 9), null, NOW.minusSeconds(86_400)),
                new Guest("c3", "relay", at("10.0.0.8", 1), "Jürgen\u001b[2J", NOW));
        assertThat(typed("list\n"))
                .containsExactly(
                        "NAME             TÜR        VON             SEIT",
                        "anna             room       10.0.0.7:53412  11:59:00",
                        "-                directory  [::1]:9         2026-02-28 12:00",
                        "Jürgen\\u001b[2J  relay      10.0.0.8:1      12:00:00",
                        "3 verbunden");
    }

    @Test
    void anEmptyServerSaysSo() {
        assertThat(typed(" LIST \n\n")).containsExactly("Niemand ist verbunden.");
    }

    @Test
    void exitStopsTheServer() {
        assertThat(typed("exit\n")).isEmpty();
        assertThat(exits).hasValue(1);
    }

    @Test
    void anythingElseNamesTheCommands() {
        assertThat(typed("help\nquit\n")).hasSize(2).allMatch(line -> line.contains("list") && line.contains("exit"));
        assertThat(exits).hasValue(0);
    }

    @Test
    void eraseSaysWhatBecameOfIt() {
        assertThat(typed("ERASE Anna\nerase bert\n"))
                .containsExactly("Gelöscht: alles von Anna", "Nicht gelöscht: the disk is full");
    }

    private Future<Store.Outcome> erase(String name) {
        return CompletableFuture.completedFuture(
                name.equals("Anna") ? Store.Outcome.COMMITTED : new Store.Outcome.Failed("the disk is full"));
    }

    private List<String> typed(String input) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new OperatorConsole(
                        Language.GERMAN,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        () -> CompletableFuture.completedFuture(guests),
                        this::erase,
                        exits::incrementAndGet,
                        out)
                .read(new BufferedReader(new StringReader(input)));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
