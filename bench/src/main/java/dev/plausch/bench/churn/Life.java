package dev.plausch.bench.churn;

import java.util.ArrayList;
import java.util.List;

/// The facts of one client, from its coming to its going, on the run's clock. Its own threads write them; who judges
/// reads them after those have ended. Only the marks are shared while it lives.
final class Life {
    static final long NEVER = Long.MAX_VALUE;

    /// A private message, and when it was known to have gone through.
    static final class Whisper {
        final int number;
        final int recipient;
        final long sentAt;
        long provenAt = NEVER;

        Whisper(int number, int recipient, long sentAt) {
            this.number = number;
            this.recipient = recipient;
            this.sentAt = sentAt;
        }
    }

    final int id;
    final String name;
    final Tongue tongue;
    /// Just before the name was sent.
    volatile long introducedAt = NEVER;
    /// When the server had taken the name.
    volatile long enteredAt = NEVER;
    /// Just before the client began to leave.
    volatile long leavingAt = NEVER;
    /// Whether it left in peace and read everything up to the end of the connection.
    volatile boolean drained;
    /// When the directory's list was read, and who stood in it.
    volatile long listedAt = NEVER;
    volatile List<Integer> listed = List.of();

    final Transcript heard = new Transcript();
    final Transcript whispersHeard = new Transcript();
    final List<Long> saidAt = new ArrayList<>();
    final List<Whisper> whispers = new ArrayList<>();
    /// How many of its messages were written whole; the one after these may have been cut off.
    int complete;
    /// The highest number of its messages that the first witness has read, aloud and privately.
    final Mark spoken = new Mark();
    final Mark whispered = new Mark();

    Life(int id, String name, Tongue tongue) {
        this.id = id;
        this.name = name;
        this.tongue = tongue;
    }

    @Override
    public String toString() {
        return name + " (" + tongue + ")";
    }
}
