package dev.plausch.conversations.reliability;

import dev.plausch.conversations.reliability.Departures.Departure;
import java.util.ArrayDeque;
import java.util.Queue;

/// Plays one life of a server again, for a disk and for what its clients were told.
final class Replay {
    private final Queue<Disk.Moment> calls;
    private final Queue<Departure> departures;
    private final Disk disk;
    private final Told told;

    Replay(Recording life, Disk disk, Told told) {
        this.calls = new ArrayDeque<>(Disk.moments(life.calls()));
        this.departures = new ArrayDeque<>(life.departures());
        this.disk = disk;
        this.told = told;
    }

    /// Everything up to this place in the log, and nothing behind it.
    void until(long at) {
        while (!calls.isEmpty() && calls.peek().at() <= at) {
            disk.take(calls.remove().call());
        }
        while (!departures.isEmpty() && departures.peek().at() <= at) {
            told.add(departures.remove());
        }
    }

    void toTheEnd() {
        until(Call.NEVER);
        disk.programEnded();
    }
}
