package dev.plausch.wire.irc;

import java.util.Base64;

/// Gathers what a client says by AUTHENTICATE behind the name of a mechanism: base64, in pieces of 400 characters; a
/// shorter piece, or `+` alone, ends it. Holds at most [#LONGEST] characters. One thread. ircv3 sasl-3.1: The
/// AUTHENTICATE Command
public final class SaslAssembly {
    private static final int PIECE = 400;

    /// Enough for any token; what has more is 905.
    private static final int LONGEST = 16 * PIECE;

    private final StringBuilder encoded = new StringBuilder();

    public sealed interface Step {}

    /// There is more to come.
    public record More() implements Step {}

    /// What the mechanism has to say, decoded; the next one begins.
    public record Complete(byte[] response) implements Step {}

    /// `AUTHENTICATE *`: 906
    public record Aborted() implements Step {}

    /// A piece has more than 400 characters, or there are too many: 905
    public record TooLong() implements Step {}

    /// No base64: 904
    public record Bad() implements Step {}

    public Step take(String piece) {
        if (piece.equals("*")) {
            return finish(new Aborted());
        }
        if (piece.length() > PIECE || encoded.length() + piece.length() > LONGEST) {
            return finish(new TooLong());
        }
        encoded.append(piece.equals("+") ? "" : piece);
        return piece.length() == PIECE ? new More() : finish(decoded());
    }

    private Step decoded() {
        try {
            return new Complete(Base64.getDecoder().decode(encoded.toString()));
        } catch (IllegalArgumentException _) {
            return new Bad();
        }
    }

    private Step finish(Step step) {
        encoded.setLength(0);
        return step;
    }
}
