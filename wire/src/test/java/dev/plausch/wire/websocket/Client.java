package dev.plausch.wire.websocket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/// Writes frames as clients do.
final class Client {
    static final int LAST = 0x80;

    private Client() {}

    /// One frame with the fewest bytes of length.
    static byte[] frame(int first, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write(first);
        int length = payload.length;
        if (length < 126) {
            out.write(0x80 | length);
        } else if (length < 0x10000) {
            out.writeBytes(new byte[] {(byte) 0xfe, (byte) (length >> 8), (byte) length});
        } else {
            out.writeBytes(new byte[] {
                (byte) 0xff,
                0,
                0,
                0,
                0,
                (byte) (length >> 24),
                (byte) (length >> 16),
                (byte) (length >> 8),
                (byte) length
            });
        }
        byte[] mask = {0x37, (byte) 0xfa, 0x21, 0x3d};
        out.writeBytes(mask);
        for (int i = 0; i < length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    /// A message in one to four frames, with a ping before some.
    static byte[] message(int opcode, byte[] payload, Random random) {
        var out = new ByteArrayOutputStream();
        int parts = 1 + random.nextInt(4);
        int at = 0;
        for (int i = 0; i < parts; i++) {
            int end = i == parts - 1 ? payload.length : at + random.nextInt(payload.length - at + 1);
            if (random.nextInt(4) == 0) {
                out.writeBytes(frame(LAST | Opcodes.PING, new byte[random.nextInt(126)]));
            }
            int first = (i == 0 ? opcode : Opcodes.CONTINUATION) | (i == parts - 1 ? LAST : 0);
            out.writeBytes(frame(first, Arrays.copyOfRange(payload, at, end)));
            at = end;
        }
        return out.toByteArray();
    }
}
