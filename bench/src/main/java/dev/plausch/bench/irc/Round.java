package dev.plausch.bench.irc;

import dev.plausch.bench.Broken;
import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The loop: the speakers fill the window in turn, all read, what they read is checked. Those who speak do not read
/// their own, so theirs is only counted. One thread.
final class Round {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final int SURPLUS_MILLIS = 500;

    /// Deliveries a second of each slice in ascending order, and the time from sending to the last reader's reading.
    record Result(List<Double> slices, Latencies latencies) {
        double median() {
            return slices.get(slices.size() / 2);
        }
    }

    private final Clients crowd;
    private final Speaker[] speakers;
    private final long[] positions;
    private final long[] sentAt;
    private final Order order;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
    private final Consumer<SelectionKey> reading = key -> read((Client) key.attachment());
    private Latencies latencies = new Latencies();
    private long sent;
    private long delivered;

    Round(Clients crowd, Speaker[] speakers, int window) {
        this.crowd = crowd;
        this.speakers = speakers;
        positions = new long[crowd.all.size()];
        sentAt = new long[window];
        order = new Order(speakers, window);
    }

    Result run(int seconds) throws IOException {
        latencies = new Latencies();
        var slices = new ArrayList<Double>();
        long sliceStart = System.nanoTime();
        long sliceFirst = delivered;
        while (slices.size() < seconds) {
            speak(sentAt.length);
            turn();
            long now = System.nanoTime();
            if (now - sliceStart >= TimeUnit.SECONDS.toNanos(1)) {
                slices.add((delivered - sliceFirst) * (positions.length - 1) * 1e9 / (now - sliceStart));
                sliceStart = now;
                sliceFirst = delivered;
            }
        }
        slices.sort(Comparator.naturalOrder());
        return new Result(List.copyOf(slices), latencies);
    }

    /// Waits for what is under way, and a little longer for what should not come; then everybody must have read all.
    void finish() throws IOException {
        while (delivered < sent) {
            speak(0);
            turn();
        }
        while (crowd.selector.select(reading, SURPLUS_MILLIS) > 0) {
            // Those who speak may still have to read.
        }
        for (var speaker : speakers) {
            if (positions[speaker.client.number] != order.length() - speaker.heardBytes()) {
                throw new Broken(speaker.client.nick() + " has not read what the others said");
            }
        }
    }

    private void speak(int most) throws IOException {
        long now = System.nanoTime();
        for (; sent - delivered < most; sent++) {
            sentAt[(int) (sent % sentAt.length)] = now;
            speakers[(int) (sent % speakers.length)].speak();
        }
        for (var speaker : speakers) {
            speaker.write();
        }
    }

    private void turn() throws IOException {
        long start = System.nanoTime();
        while (crowd.selector.select(reading, 20) == 0) {
            speak(0);
            if (System.nanoTime() - start > PATIENCE) {
                throw new Broken("nothing arrives; " + sent + " sent, " + delivered + " read by all");
            }
        }
        settle();
    }

    private void settle() {
        long least = Arrays.stream(positions, speakers.length, positions.length)
                .min()
                .orElseThrow();
        long complete = order.before(least, delivered);
        long now = System.nanoTime();
        for (; delivered < complete; delivered++) {
            latencies.add(now - sentAt[(int) (delivered % sentAt.length)]);
        }
    }

    private void read(Client member) {
        try {
            int count = member.channel.read(buffer);
            if (count < 0) {
                throw new Broken("the server closed a connection after " + delivered + " messages");
            }
            if (member.number < speakers.length) {
                buffer.clear();
            } else if (!order.continues(positions[member.number], buffer)) {
                throw new Broken(
                        member.nick() + " reads something else than the others at " + positions[member.number]);
            }
            positions[member.number] += count;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
