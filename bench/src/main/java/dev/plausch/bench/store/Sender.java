package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// An IRC client alone in a room of its own, with the capability echo-message: its message comes back to it once it is
/// stored. It has so many messages under way. Every byte that comes is compared with what must come. One thread.
final class Sender {
    private static final int DIGITS = 10;
    private static final String TEXT = "0".repeat(DIGITS) + " a message as people write them";

    private final SocketChannel channel;
    private final String nick;
    private final String room;
    private final long[] sentAt;
    private final ByteBuffer read = ByteBuffer.allocateDirect(64 << 10);
    private final ByteBuffer outgoing;
    private byte[] spoken = {};
    private byte[] heard = {};
    private long sent;
    private long echoed;
    private boolean talks;

    Sender(InetSocketAddress server, Selector selector, String nick, int window) throws IOException {
        this.nick = nick;
        room = "#" + nick;
        sentAt = new long[window];
        outgoing = ByteBuffer.allocateDirect(window * 200);
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        write("CAP REQ :echo-message\r\nNICK %s\r\nUSER %s 0 * :%s\r\nCAP END\r\nJOIN %s\r\nPRIVMSG %s :begin\r\n"
                .formatted(nick, nick, nick, room, room));
    }

    private void write(String lines) throws IOException {
        channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
    }

    /// Whether it has read its first message, and so all that a newcomer reads.
    boolean isReady() {
        return talks;
    }

    long echoed() {
        return echoed;
    }

    /// Sends what its window allows.
    void speak(long now) throws IOException {
        while (sent - echoed < sentAt.length) {
            sentAt[(int) (sent % sentAt.length)] = now;
            number(spoken, spoken.length - TEXT.length() - 2, sent++);
            outgoing.put(spoken);
        }
        channel.write(outgoing.flip());
        outgoing.compact();
    }

    void read(Latencies took) throws IOException {
        if (channel.read(read) < 0) {
            throw new IOException("the server closed the connection of " + nick);
        }
        read.flip();
        if (talks) {
            echoes(took);
        } else {
            prelude();
        }
        read.compact();
    }

    private void prelude() {
        var so = StandardCharsets.US_ASCII.decode(read.duplicate()).toString();
        int end = so.indexOf(" :begin\r\n");
        if (end >= 0) {
            var source = so.substring(so.lastIndexOf('\n', end) + 1, end);
            heard = (source + " :" + TEXT + "\r\n").getBytes(StandardCharsets.US_ASCII);
            spoken = ("PRIVMSG " + room + " :" + TEXT + "\r\n").getBytes(StandardCharsets.US_ASCII);
            read.position(end + " :begin\r\n".length());
            talks = true;
        }
    }

    private void echoes(Latencies took) throws IOException {
        long now = System.nanoTime();
        while (read.remaining() >= heard.length) {
            number(heard, heard.length - TEXT.length() - 2, echoed);
            var one = read.slice(read.position(), heard.length);
            if (!one.equals(ByteBuffer.wrap(heard))) {
                throw new IOException(
                        nick + " expected its message " + echoed + " but read " + StandardCharsets.UTF_8.decode(one));
            }
            read.position(read.position() + heard.length);
            took.add(now - sentAt[(int) (echoed++ % sentAt.length)]);
        }
    }

    private static void number(byte[] target, int from, long number) {
        for (int i = DIGITS - 1; i >= 0; i--, number /= 10) {
            target[from + i] = (byte) ('0' + number % 10);
        }
    }
}
