package dev.plausch.wire.proxy;

import dev.plausch.wire.Decoder;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Reads the one header that a connection begins with, of either version, and not a byte more. Holds at most 107 bytes.
/// Behind a bad header everything is dropped. A checksum (2.2.3) is not looked at.
public final class ProxyDecoder implements Decoder<ProxyHeader> {
    private final byte[] header = new byte[VersionOne.LONGEST];
    private int length;
    /// Bytes of a header of version 2 that tell nothing of use.
    private int skipped;
    private boolean done;
    private boolean broken;

    @Override
    public Optional<ProxyHeader> decode(ByteBuffer input) {
        while (input.hasRemaining() && !done) {
            if (broken) {
                input.position(input.limit());
            } else {
                var read = take(input.get());
                if (read.isPresent()) {
                    return finish(read.get());
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the header is read; what follows is not for this decoder.
    public boolean isDone() {
        return done;
    }

    private Optional<ProxyHeader> finish(ProxyHeader read) {
        broken = read instanceof ProxyHeader.Invalid;
        done = !broken;
        return Optional.of(read);
    }

    private Optional<ProxyHeader> take(byte octet) {
        if (length == VersionTwo.LONGEST && header[0] == VersionTwo.FIRST) {
            skipped++;
        } else {
            header[length++] = octet;
        }
        return switch (header[0]) {
            case VersionOne.FIRST -> VersionOne.read(header, length);
            case VersionTwo.FIRST -> VersionTwo.read(header, length, skipped);
            default -> Optional.of(new ProxyHeader.Invalid("no PROXY header"));
        };
    }

    /// Half a header is none. 2.2: receivers must reject partial headers
    @Override
    public Optional<ProxyHeader> endOfInput() {
        return done || broken ? Optional.empty() : finish(new ProxyHeader.Invalid("half a PROXY header"));
    }
}
