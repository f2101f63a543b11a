package dev.plausch.bench.churn;

import java.util.random.RandomGenerator;

/// The ways to leave.
enum Leaving {
    /// `QUIT`, and reading up to the end of the connection. Without that word at a door, as half-closing.
    QUIT,
    /// Half-closing, and reading up to the end of the connection.
    HALF_CLOSE,
    /// A message without its end, then as half-closing.
    CUT_HALF_CLOSE,
    CLOSE,
    RESET,
    CUT_CLOSE,
    CUT_RESET;

    static Leaving any(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    boolean cut() {
        return this == CUT_HALF_CLOSE || this == CUT_CLOSE || this == CUT_RESET;
    }

    /// Whether it reads to the end, so that nothing may be lost.
    boolean inPeace() {
        return this == QUIT || this == HALF_CLOSE || this == CUT_HALF_CLOSE;
    }

    boolean reset() {
        return this == RESET || this == CUT_RESET;
    }
}
