package dev.plausch.wire.directory;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.MessageBuffer;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The line dialect: messages that end with LF or CR LF.
final class LineDecoder implements Decoder<DirectoryRequest> {
    private final MessageBuffer message = new MessageBuffer();

    @Override
    public Optional<DirectoryRequest> decode(ByteBuffer input) {
        while (input.hasRemaining()) {
            byte octet = input.get();
            var request = octet == '\n' ? finish() : append(octet);
            if (request.isPresent()) {
                return request;
            }
        }
        return Optional.empty();
    }

    private Optional<DirectoryRequest> append(byte octet) {
        return switch (message.append(octet)) {
            case TAKEN -> Optional.empty();
            case TOO_LONG -> Optional.of(new DirectoryRequest.TooLong());
            case ENDLESS -> Optional.of(new DirectoryRequest.Endless());
        };
    }

    private Optional<DirectoryRequest> finish() {
        var text = message.take();
        return text.isEmpty() ? Optional.of(new DirectoryRequest.NotUtf8()) : DirectoryRequest.parse(text.get());
    }

    @Override
    public Optional<DirectoryRequest> endOfInput() {
        return finish();
    }
}
