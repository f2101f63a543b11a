package dev.plausch.conversations.reliability;

import dev.plausch.conversations.reliability.DiskFile.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A place in a directory, and which file stands there; what it was at the last sync of the directory is safe.
final class DiskName {
    private Optional<DiskFile> synced = Optional.empty();
    private List<Change> unsynced = new ArrayList<>();

    private record Change(long ended, Optional<DiskFile> file) {}

    void change(long ended, Optional<DiskFile> file) {
        unsynced.add(new Change(ended, file));
    }

    Optional<DiskFile> now() {
        return unsynced.isEmpty() ? synced : unsynced.getLast().file;
    }

    /// Everything that had ended when the sync began is safe.
    void sync(long begun) {
        for (var change : unsynced) {
            if (change.ended < begun) {
                synced = change.file;
            }
        }
        unsynced = new ArrayList<>(
                unsynced.stream().filter(each -> each.ended >= begun).toList());
    }

    /// What is left when the power goes now.
    Optional<DiskFile> afterPowerLoss(Fate fate, RandomGenerator random) {
        int kept =
                switch (fate) {
                    case LOST -> 0;
                    case KEPT -> unsynced.size();
                    case TORN -> random.nextInt(unsynced.size() + 1);
                };
        return kept == 0 ? synced : unsynced.get(kept - 1).file;
    }
}
