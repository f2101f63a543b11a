package dev.plausch.bench.store;

import dev.plausch.bench.Bench;
import dev.plausch.bench.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server as it is started by its launcher, with its IRC door alone, on a data directory.
final class Plausch implements AutoCloseable {
    private final Process process;
    private final int port;
    private final double seconds;

    private Plausch(Process process, int port, double seconds) {
        this.process = process;
        this.port = port;
        this.seconds = seconds;
    }

    /// Returns when it is ready.
    static Plausch start(Path launcher, Path data) throws IOException {
        int port = freePort();
        var command = List.of(
                launcher.toString(),
                "serve",
                "--data",
                data.toString(),
                "--set",
                "limits.enabled=false",
                "--set",
                "listen.irc=" + port,
                "--set",
                "listen.main=off",
                "--set",
                "listen.room=off",
                "--set",
                "listen.relay=off",
                "--set",
                "listen.receipt=off",
                "--set",
                "listen.ircs=off",
                "--set",
                "listen.web=off");
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        var out = process.inputReader();
        awaitReady(out);
        return new Plausch(process, port, (System.nanoTime() - start) / 1e9);
    }

    /// Runs a command of this program to its end, in a process of its own with the options for memory that the
    /// launcher gives to the server.
    static void runBench(List<String> words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmn16m", "-Xmx512m"));
        command.addAll(List.of("-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT);
        builder.environment().putAll(Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_TRIM_THRESHOLD_", "131072"));
        try {
            builder.redirectError(Redirect.DISCARD).start().waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(BufferedReader out) throws IOException {
        for (var line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("the server did not start");
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// From its start until it was ready.
    double seconds() {
        return seconds;
    }

    ServerProcess observed() {
        return new ServerProcess(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
