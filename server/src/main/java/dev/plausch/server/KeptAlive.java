package dev.plausch.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.MessageSizeEstimator;
import org.jspecify.annotations.Nullable;

/// Counts bytes that wait for a reader as what they keep alive: a slice counts as the whole buffer that it shares,
/// once. One for each channel; loop's thread.
final class KeptAlive implements MessageSizeEstimator {

    @Override
    public Handle newHandle() {
        return new Handle() {
            private @Nullable ByteBuf counted;

            @Override
            public int size(Object message) {
                if (!(message instanceof ByteBuf bytes)) {
                    return 0;
                }
                var whole = bytes.unwrap();
                if (whole == null || whole == counted) {
                    return bytes.readableBytes();
                }
                counted = whole;
                return whole.capacity();
            }
        };
    }
}
