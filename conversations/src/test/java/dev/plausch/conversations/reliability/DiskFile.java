package dev.plausch.conversations.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A file as a disk may have it when the power goes: what was synced is there; of what was written since, each sector
/// may have any of the states that it went through, and the length, too.
final class DiskFile {
    /// What a disk writes whole or not at all.
    private static final int SECTOR = 512;

    private final boolean isDirectory;
    private byte[] synced = {};
    private List<Change> unsynced = new ArrayList<>();

    private DiskFile(boolean isDirectory) {
        this.isDirectory = isDirectory;
    }

    static DiskFile empty() {
        return new DiskFile(false);
    }

    /// Has no bytes of its own; what is in it is known by its names.
    static DiskFile directory() {
        return new DiskFile(true);
    }

    boolean isDirectory() {
        return isDirectory;
    }

    /// @param data nothing for a change of the length alone
    /// @param length of the file behind it
    private record Change(long ended, int offset, byte[] data, int length) {
        int firstSector() {
            return (data.length == 0 ? length : offset) / SECTOR;
        }

        /// Behind the last.
        int endSector(int longest) {
            return ((data.length == 0 ? longest : offset + data.length) + SECTOR - 1) / SECTOR;
        }

        /// As far as it concerns the bytes from `from` to `to`.
        void apply(byte[] content, int from, int to) {
            if (data.length == 0) {
                int start = Math.max(from, length);
                if (start < to) {
                    Arrays.fill(content, start, to, (byte) 0);
                }
            } else {
                int start = Math.max(from, offset);
                int end = Math.min(to, offset + data.length);
                System.arraycopy(data, start - offset, content, start, end - start);
            }
        }
    }

    /// What happens to what was not synced.
    enum Fate {
        /// All of it is lost.
        LOST,
        /// All of it is there.
        KEPT,
        /// Each sector has one of its states.
        TORN
    }

    /// @param ended when the system was through with it
    void write(long ended, int offset, byte[] data) {
        if (data.length > 0) {
            unsynced.add(new Change(ended, offset, data, Math.max(length(), offset + data.length)));
        }
    }

    void resize(long ended, int length) {
        unsynced.add(new Change(ended, 0, new byte[0], length));
    }

    int length() {
        return unsynced.isEmpty() ? synced.length : unsynced.getLast().length;
    }

    /// Everything that had ended when the sync began is safe.
    void sync(long begun) {
        var safe = unsynced.stream().filter(each -> each.ended < begun).toList();
        var content = Arrays.copyOf(synced, longest(safe));
        safe.forEach(each -> each.apply(content, 0, content.length));
        synced = safe.isEmpty() ? synced : Arrays.copyOf(content, safe.getLast().length);
        unsynced = new ArrayList<>(
                unsynced.stream().filter(each -> each.ended >= begun).toList());
    }

    private int longest(List<Change> changes) {
        return Math.max(
                synced.length, changes.stream().mapToInt(Change::length).max().orElse(0));
    }

    /// What is left when the power goes now.
    byte[] afterPowerLoss(Fate fate, RandomGenerator random) {
        int longest = longest(unsynced);
        var content = Arrays.copyOf(synced, longest);
        var touched = touched(longest);
        touched.forEach((sector, changes) -> {
            int from = sector * SECTOR;
            int to = Math.min(longest, from + SECTOR);
            changes.subList(0, kept(changes.size(), fate, random)).forEach(each -> each.apply(content, from, to));
        });
        int kept = kept(unsynced.size(), fate, random);
        return Arrays.copyOf(content, kept == 0 ? synced.length : unsynced.get(kept - 1).length);
    }

    private static int kept(int count, Fate fate, RandomGenerator random) {
        return switch (fate) {
            case LOST -> 0;
            case KEPT -> count;
            case TORN -> random.nextInt(count + 1);
        };
    }

    /// The changes of each sector, in their order.
    private Map<Integer, List<Change>> touched(int longest) {
        var touched = new HashMap<Integer, List<Change>>();
        for (var change : unsynced) {
            for (int sector = change.firstSector(); sector < change.endSector(longest); sector++) {
                touched.computeIfAbsent(sector, _ -> new ArrayList<>()).add(change);
            }
        }
        return touched;
    }
}
