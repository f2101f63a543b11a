package dev.plausch.store;

import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second server out of a data directory. The system lets it go when the program ends, however it ends.
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the directory, too, if there is none.
    static Lock of(Path directory) throws UnusableStore {
        try {
            Directories.make(directory);
            var channel = FileChannel.open(
                    directory.resolve("plausch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (take(channel)) {
                return new Lock(channel);
            }
            channel.close();
        } catch (IOException failed) {
            throw new UnusableStore(Why.UNREACHABLE, "cannot use the data directory " + directory + ": " + failed);
        }
        throw new UnusableStore(
                Why.IN_USE,
                "another Plausch server uses " + directory
                        + "; stop it, or give this one a directory of its own with --data");
    }

    private static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The system takes the lock back in any case.
        }
    }
}
