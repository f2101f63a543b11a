package dev.plausch.conversations;

import dev.plausch.app.tour.Pace;
import dev.plausch.app.tour.Tour;
import dev.plausch.conversations.script.Peer;
import dev.plausch.wire.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Somebody who reads `plausch tour`. The tour waits until each line is read; at its end it stays for the visitors.
final class TourReader implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String END = "";

    private final SynchronousQueue<String> lines = new SynchronousQueue<>();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Thread tour;
    private boolean ended;

    TourReader() throws IOException {
        this(Duration.ZERO);
    }

    /// @param line how long it rests behind each line
    TourReader(Duration line) throws IOException {
        var input = new PipedInputStream(keyboard);
        var out = new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
        tour = Thread.ofPlatform().daemon().name("tour").start(() -> {
            try {
                new Tour(Language.GERMAN, out, false, new Pace(line, Duration.ZERO, LONG)).run(Optional.of(input));
                lines.put(END);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Hands each line over to whoever reads.
    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int octet) throws IOException {
            if (octet != '\n') {
                line.write(octet);
            } else {
                try {
                    lines.put(line.toString(StandardCharsets.UTF_8) + "\n");
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                line.reset();
            }
        }
    }

    /// Reads until this line; returns its first group, if it has one.
    String sees(String line) throws InterruptedException {
        var pattern = Pattern.compile(line);
        var before = new ArrayList<String>();
        for (var next = next(before); ; next = next(before)) {
            var matcher = pattern.matcher(next.strip().isEmpty() ? "" : next.substring(0, next.length() - 1));
            if (matcher.matches()) {
                return matcher.groupCount() > 0 ? matcher.group(1) : next;
            }
        }
    }

    private String next(List<String> before) throws InterruptedException {
        var next = lines.poll(Peer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null || next.equals(END)) {
            ended = next != null;
            throw new AssertionError((ended ? "it ended behind " : "nothing more came behind ") + before);
        }
        before.add(next);
        return next;
    }

    void pressEnter() throws IOException {
        keyboard.write('\n');
        keyboard.flush();
    }

    /// The lines that were left.
    List<String> seesTheEnd() throws InterruptedException {
        var left = new ArrayList<String>();
        while (!ended) {
            var next = lines.poll(Peer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("it does not end behind " + left);
            }
            ended = next.equals(END);
            if (!ended) {
                left.add(next);
            }
        }
        tour.join();
        return left;
    }

    @Override
    public void close() throws IOException {
        tour.interrupt();
        keyboard.close();
    }
}
