package dev.plausch.conversations.reliability;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// When each message was on the disk, as far as the calls of a recorded server show it: it stood in SQLite's
/// write-ahead log, the frame that commits it stood behind it, and an fsync that began after both has come back.
///
/// In the log each page has a frame header of 24 bytes before it; in a commit's last frame the bytes 4 to 7 of that are
/// the size of the database, in all others 0 (SQLite file format, 4.1).
final class Syncs {
    private static final int FRAME_HEADER = 24;

    private final Set<Integer> logs = new HashSet<>();
    private final Set<Numbered> seen = new HashSet<>();
    private final Set<Numbered> uncommitted = new HashSet<>();
    private final Map<Numbered, Long> unsynced = new HashMap<>();
    private final Map<Numbered, Long> durable = new HashMap<>();
    private boolean commits;

    private Syncs() {}

    static Syncs of(List<Call> calls) {
        var syncs = new Syncs();
        // A sync has its effect when it has come back.
        calls.stream().sorted(Comparator.comparingLong(Call::effect)).forEach(syncs::take);
        return syncs;
    }

    private void take(Call call) {
        switch (call.name()) {
            case "openat" -> opened(call);
            case "close" -> logs.remove(call.descriptor());
            case "pwrite64" -> written(call);
            case "fsync", "fdatasync" -> synced(call);
            default -> {}
        }
    }

    private void opened(Call call) {
        if (call.succeeded() && call.path().endsWith("plausch.db-wal")) {
            logs.add((int) call.result());
        }
    }

    private void written(Call call) {
        if (!call.succeeded() || !logs.contains(call.descriptor())) {
            return;
        }
        var data = call.data();
        if (data.length == FRAME_HEADER) {
            commits = (data[4] | data[5] | data[6] | data[7]) != 0;
            return;
        }
        Numbered.in(data).stream().filter(seen::add).forEach(uncommitted::add);
        if (commits) {
            uncommitted.forEach(each -> unsynced.put(each, call.ended()));
            uncommitted.clear();
        }
    }

    private void synced(Call call) {
        if (call.succeeded() && logs.contains(call.descriptor())) {
            unsynced.forEach((message, written) -> {
                if (written < call.begun()) {
                    durable.put(message, call.ended());
                }
            });
            unsynced.keySet().removeAll(durable.keySet());
        }
    }

    /// Empty if it never was.
    OptionalLong durableAt(Numbered message) {
        var at = durable.get(message);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }
}
