package dev.plausch.bench.fanout;

import dev.plausch.bench.Broken;
import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The loop: the speaker fills its window, all read, everything read is checked. One thread, no allocation per message.
final class Round {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long SURPLUS_MILLIS = 500;

    /// Deliveries a second of each slice in ascending order, the messages that everyone has read, the time from
    /// sending to the last reader's reading.
    record Result(List<Double> slices, long messages, Latencies latencies) {
        double median() {
            return slices.get(slices.size() / 2);
        }
    }

    private final Crowd crowd;
    private final Script script;
    private final int window;
    private final Member[] listeners;
    private final long[] sentAt;
    private final Latencies latencies = new Latencies();
    private final Consumer<SelectionKey> reading = key -> read((Member) key.attachment());
    private long bytesRead;
    private long delivered;

    Round(Crowd crowd, Script script, int window) {
        this.crowd = crowd;
        this.script = script;
        this.window = window;
        listeners = crowd.listeners().toArray(Member[]::new);
        sentAt = new long[window];
    }

    Result run(int seconds) throws IOException {
        latencies.clear();
        var slices = new ArrayList<Double>();
        var first = delivered;
        var sliceStart = System.nanoTime();
        var sliceBytes = bytesRead;
        while (slices.size() < seconds) {
            speak();
            turn();
            var now = System.nanoTime();
            if (now - sliceStart >= TimeUnit.SECONDS.toNanos(1)) {
                var deliveries = (bytesRead - sliceBytes) / (double) script.heardLength();
                slices.add(deliveries * TimeUnit.SECONDS.toNanos(1) / (now - sliceStart));
                sliceStart = now;
                sliceBytes = bytesRead;
            }
        }
        slices.sort(Comparator.naturalOrder());
        return new Result(List.copyOf(slices), delivered - first, latencies);
    }

    /// Waits for what is under way, and a little longer for what should not come.
    void finish() throws IOException {
        while (delivered < script.sent()) {
            speak(0);
            turn();
        }
        if (crowd.selector.select(reading, SURPLUS_MILLIS) > 0) {
            throw new Broken("something came after the last message");
        }
    }

    private void speak() throws IOException {
        speak((int) (window - (script.sent() - delivered)));
    }

    private void speak(int count) throws IOException {
        var now = System.nanoTime();
        for (var i = 0; i < count; i++) {
            sentAt[(int) ((script.sent() + i) % window)] = now;
        }
        crowd.speaker().channel.write(script.speak(count));
    }

    // Trying everyone's socket without being told was measured too: a server that batches got 15 % faster, the baseline
    // three times slower, since reads that find nothing get in the way of the server's writes.
    private void turn() throws IOException {
        var before = bytesRead;
        var start = System.nanoTime();
        // Wakes up now and then, for a part of the window may be unwritten still.
        while (crowd.selector.select(reading, 20) == 0 && bytesRead == before) {
            speak(0);
            if (System.nanoTime() - start > PATIENCE) {
                throw new Broken("nothing arrives; " + progress());
            }
        }
        settle();
    }

    private void settle() {
        var least = Long.MAX_VALUE;
        for (var listener : listeners) {
            least = Math.min(least, listener.position);
        }
        var complete = least / script.heardLength();
        if (complete > delivered) {
            var now = System.nanoTime();
            for (; delivered < complete; delivered++) {
                latencies.add(now - sentAt[(int) (delivered % window)]);
            }
        }
    }

    private void read(Member member) {
        var buffer = crowd.read;
        try {
            var count = member.channel.read(buffer);
            if (count < 0) {
                throw new Broken("the server closed a connection; " + progress());
            }
            if (member == crowd.speaker() && !crowd.dialect.echoes || !script.continues(member.position, buffer)) {
                throw new Broken(wrong(member, count));
            }
            member.position += count;
            bytesRead += count;
        } catch (IOException e) {
            throw new Broken(e + "; " + progress());
        }
    }

    private String progress() {
        return script.sent() + " messages sent, " + delivered + " read by all";
    }

    private String wrong(Member member, int count) {
        var bytes = new byte[Math.min(count, 200)];
        crowd.read.position(0).limit(bytes.length).get(bytes);
        return "member %d expected message %d (and is %d bytes into it) but read: %s; %s"
                .formatted(
                        crowd.members.indexOf(member),
                        member.position / script.heardLength(),
                        member.position % script.heardLength(),
                        new String(bytes, StandardCharsets.UTF_8),
                        progress());
    }
}
