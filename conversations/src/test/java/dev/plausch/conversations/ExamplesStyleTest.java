package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The programs of `examples/seeds` can be read in a lesson: short, with nothing but the JDK, started by one command.
/// One after the other, for each start is a second's work.
@Execution(ExecutionMode.SAME_THREAD)
class ExamplesStyleTest {
    private static final int FEWER_LINES_THAN = 150;

    /// As the README says it: `java RoomServer.java`.
    @ParameterizedTest
    @ValueSource(strings = {"RoomServer", "RelayServer", "ReceiptServer", "ReceiptServerSingle", "DirectoryServer"})
    void aServerStartsFromItsSource(String name) throws IOException {
        try (var server = Program.java(source(name), "127.0.0.1", "0")) {
            assertThat(server.awaitPort()).isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RoomClient", "ReceiptClient"})
    void aClientStartsFromItsSource(String name) throws IOException {
        try (var client = Program.java(source(name), "127.0.0.1", "1")) {
            client.awaitOutput("Fehler bei der Verbindung zum Server: ");
        }
    }

    @Test
    void theOtherClientsStartFromTheirSources() throws IOException {
        try (var relay = Program.java(source("RelayClient"));
                var pair = Program.java(source("LocalPair"), "0");
                var peer = Program.java(source("DirectoryPeer"), "anna", "127.0.0.1", "1")) {
            relay.awaitOutput("Ihr Name: ");
            pair.awaitPort();
            peer.awaitOutput("[FEHLER] Verbindung fehlgeschlagen: ");
        }
    }

    private static String source(String name) {
        return Examples.SOURCES.resolve(name + ".java").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isShortAndNeedsNothingElse(String name) throws IOException {
        var lines = Files.readAllLines(Examples.SOURCES.resolve(name));
        assertThat(lines).hasSizeLessThan(FEWER_LINES_THAN);
        assertThat(lines.stream().filter(line -> line.startsWith("import ")))
                .allMatch(line -> line.matches("import (static )?java\\..*"));
        assertThat(lines).noneMatch(line -> line.startsWith("package "));
        assertThat(Files.readString(Examples.SOURCES.resolve("README.md"))).contains("(" + name + ")");
    }

    static List<String> isShortAndNeedsNothingElse() throws IOException {
        return Examples.files().stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
