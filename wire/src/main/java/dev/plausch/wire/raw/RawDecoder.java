package dev.plausch.wire.raw;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.MessageBuffer;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Messages of clients that know no framing. Bytes are a message once nothing follows for 20 ms, or the peer
/// half-closes; after a connection's first newline only newlines end its messages, for ever. A lone character waits 2 s
/// for company (telnet in character mode), and so does a character of which not all bytes are there yet. Blank messages
/// are none.
public final class RawDecoder implements Decoder<RawMessage> {
    static final int QUIET_MILLIS = 20;
    static final int LONELY_MILLIS = 2_000;
    /// Fast typing, or a key that is held down, can bring two characters in one packet.
    private static final int MOST_TYPED_AT_ONCE = 2;

    private final Telnet telnet = new Telnet();
    private final MessageBuffer message = new MessageBuffer();
    private boolean lines;
    private boolean afterReturn;
    /// That began in the last packet.
    private int characters;
    /// Whether somebody types the message: its first packet was a lone character, and no later one brought many.
    private boolean typed;

    @Override
    public Optional<RawMessage> decode(ByteBuffer input) {
        boolean first = message.isEmpty();
        characters = 0;
        while (input.hasRemaining()) {
            int octet = telnet.filter(input.get() & 0xff);
            if (octet != Telnet.NOTHING) {
                var complete = take(octet);
                if (complete.isPresent()) {
                    return complete;
                }
            }
        }
        if (characters > 0) {
            typed = first ? characters == 1 : typed && characters <= MOST_TYPED_AT_ONCE;
        }
        return Optional.empty();
    }

    private Optional<RawMessage> take(int octet) {
        // CR LF, CR NUL (telnet, RFC 854) and a bare CR all end a line.
        boolean restOfNewline = afterReturn && (octet == '\n' || octet == 0);
        afterReturn = octet == '\r';
        if (restOfNewline || octet == 0) {
            return Optional.empty();
        }
        if (octet == '\n' || octet == '\r') {
            lines = true;
            return finish();
        }
        if (octet == '\b' || octet == 0x7f) {
            message.rubOut();
            return Optional.empty();
        }
        return append(octet == '\t' ? ' ' : octet);
    }

    private Optional<RawMessage> append(int octet) {
        if (!Utf8.isContinuation((byte) octet)) {
            characters++;
        }
        return switch (message.append(octet)) {
            case TAKEN -> Optional.empty();
            case TOO_LONG -> Optional.of(new RawMessage.TooLong());
            case ENDLESS -> Optional.of(new RawMessage.Endless());
        };
    }

    private Optional<RawMessage> finish() {
        var text = message.takeOrGuess();
        return text.isBlank() ? Optional.empty() : Optional.of(new RawMessage.Complete(text, lines));
    }

    @Override
    public int patience() {
        if (lines || message.isEmpty()) {
            return 0;
        }
        boolean waits = typed || message.endsWithinCharacter();
        return waits && !message.isDropping() ? LONELY_MILLIS : QUIET_MILLIS;
    }

    @Override
    public Optional<RawMessage> silence() {
        return finish();
    }

    @Override
    public Optional<RawMessage> endOfInput() {
        return finish();
    }
}
