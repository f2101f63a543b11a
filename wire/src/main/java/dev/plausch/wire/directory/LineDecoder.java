package dev.plausch.wire.directory;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.MessageBuffer;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The line dialect: messages that end with LF or CR LF.
final class LineDecoder<M> implements Decoder<M> {
    private final Reading<M> reading;
    private final MessageBuffer message;

    LineDecoder(Reading<M> reading) {
        this.reading = reading;
        this.message = new MessageBuffer(reading.longest());
    }

    @Override
    public Optional<M> decode(ByteBuffer input) {
        while (input.hasRemaining()) {
            byte octet = input.get();
            var read = octet == '\n' ? finish() : append(octet);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private Optional<M> append(byte octet) {
        return switch (message.append(octet)) {
            case TAKEN -> Optional.empty();
            case TOO_LONG -> Optional.of(reading.tooLong());
            case ENDLESS -> Optional.of(reading.endless());
        };
    }

    private Optional<M> finish() {
        var text = message.take();
        return text.isEmpty() ? Optional.of(reading.notUtf8()) : reading.parse(text.get());
    }

    @Override
    public Optional<M> endOfInput() {
        return finish();
    }
}
