package dev.plausch.server.irc;

/// For how long a client has been silent, in steps of a clock that ticks [#TICKS] times in the longest silence that is
/// left alone.
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
            case TICKS -> Step.ASK;
            case 2 * TICKS -> Step.END;
            default -> Step.NOTHING;
        };
    }
}
