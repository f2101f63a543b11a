package dev.plausch.bench.fanout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One registered connection. One thread.
final class Member {
    final SocketChannel channel;
    /// How many bytes of the script this member has read.
    long position;

    private final ByteArrayOutputStream prelude = new ByteArrayOutputStream();

    private Member(SocketChannel channel) {
        this.channel = channel;
    }

    static Member connect(InetSocketAddress server, Selector selector) throws IOException {
        var channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var member = new Member(channel);
        channel.register(selector, SelectionKey.OP_READ, member);
        return member;
    }

    void write(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Keeps what came before the script began.
    void keep(ByteBuffer read) {
        read.flip();
        var bytes = new byte[read.remaining()];
        read.get(bytes);
        prelude.writeBytes(bytes);
        read.clear();
    }

    boolean hasRead(String words) {
        return readSoFar().contains(words);
    }

    String readSoFar() {
        return prelude.toString(StandardCharsets.ISO_8859_1);
    }
}
