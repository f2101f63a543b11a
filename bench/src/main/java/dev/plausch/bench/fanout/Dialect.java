package dev.plausch.bench.fanout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The two dialects of the directory door.
enum Dialect {
    LINE("BROADCAST_MSG", false) {
        @Override
        byte[] framed(String command) {
            return (command + "\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    PREFIXED("BROADCAST", true) {
        @Override
        byte[] framed(String command) {
            var bytes = command.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(4 + bytes.length)
                    .putInt(bytes.length)
                    .put(bytes)
                    .array();
        }
    };

    /// The command with which a message arrives.
    final String arriving;
    /// Whether the speaker reads what it said itself.
    final boolean echoes;

    Dialect(String arriving, boolean echoes) {
        this.arriving = arriving;
        this.echoes = echoes;
    }

    abstract byte[] framed(String command);
}
