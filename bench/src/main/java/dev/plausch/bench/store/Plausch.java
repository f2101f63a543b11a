package dev.plausch.bench.store;

import dev.plausch.bench.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
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
