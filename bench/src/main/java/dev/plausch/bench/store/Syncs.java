package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// The disk alone: 4 KiB at the end of a file, then fdatasync, again and again. What no store can be faster than.
final class Syncs {
    private static final int SIZE = 4 << 10;

    private Syncs() {}

    static Latencies measure(Path folder, int seconds) throws IOException {
        var took = new Latencies();
        var file = Files.createTempFile(folder, "syncs", ".tmp");
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            var page = ByteBuffer.allocateDirect(SIZE);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (long now = System.nanoTime(); now < end; ) {
                channel.write(page.clear());
                channel.force(false);
                long done = System.nanoTime();
                took.add(done - now);
                now = done;
            }
        } finally {
            Files.delete(file);
        }
        return took;
    }
}
