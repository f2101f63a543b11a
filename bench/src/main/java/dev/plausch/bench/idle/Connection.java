package dev.plausch.bench.idle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One connection on its way through a door. One thread.
final class Connection {
    final SocketChannel channel;

    private final Door door;
    private final String introduction;
    private int promptRead;
    private int linesToCome;

    /// An empty introduction leaves the connection without a name.
    Connection(SocketChannel channel, Door door, String introduction) throws IOException {
        this.channel = channel;
        this.door = door;
        this.introduction = introduction;
        linesToCome = introduction.isEmpty() ? 0 : door.answerLines;
        if (door.prompt.isEmpty()) {
            introduce();
        }
    }

    boolean through() {
        return promptRead == door.prompt.length() && linesToCome == 0;
    }

    /// Takes what came and leaves the buffer cleared.
    void take(ByteBuffer read) throws IOException {
        read.flip();
        while (promptRead < door.prompt.length() && read.hasRemaining()) {
            if (read.get() != door.prompt.charAt(promptRead++)) {
                throw new IOException("not greeted by " + door.prompt);
            }
            if (promptRead == door.prompt.length()) {
                introduce();
            }
        }
        while (linesToCome > 0 && read.hasRemaining()) {
            if (read.get() == '\n') {
                linesToCome--;
            }
        }
        read.clear();
    }

    private void introduce() throws IOException {
        if (!introduction.isEmpty()) {
            channel.write(ByteBuffer.wrap(introduction.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
