package dev.plausch.server.irc;

/// For how long a client has been silent, in steps of a clock that ticks [#TICKS] times in the longest silence that is
/// left alone. The first tick may come at once, so one more is needed.
final class Silence {
    static final int TICKS = 4;

    private int ticks;

    /// What is to be done at a tick.
    enum Step {
        NOTHING,
        /// It was silent for long: is it there?
        ASK,
        /// It was asked, and was silent for as long again.
        END
    }

    /// The client has sent something.
    void broken() {
        ticks = 0;
    }

    Step tick() {
        ticks++;
        return switch (ticks) {
            case TICKS + 1 -> Step.ASK;
            case 2 * TICKS + 1 -> Step.END;
            default -> Step.NOTHING;
        };
    }
}
