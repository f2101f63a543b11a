package dev.plausch.bench.irc;

import dev.plausch.bench.Broken;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// One connection, and what it was told about the others, who are known by their numbers. One thread.
final class Client {
    final SocketChannel channel;
    final int number;

    private final Nicks nicks;
    private String unfinished = "";
    private long bytesRead;
    boolean answered;
    boolean registered;
    boolean named;
    /// The last text that was said to it or its channel, with its source.
    Said heard = new Said("", "");
    /// Who is in the channel, and who has quit, as far as it was told.
    final BitSet present = new BitSet();
    final BitSet gone = new BitSet();

    record Said(String source, String text) {}

    Client(InetSocketAddress server, InetSocketAddress from, Selector selector, Nicks nicks, int number)
            throws IOException {
        this.nicks = nicks;
        this.number = number;
        channel = SocketChannel.open();
        channel.bind(from);
        channel.connect(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    String nick() {
        return nicks.of(number);
    }

    void send(String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void register() throws IOException {
        send("NICK " + nick() + "\r\nUSER bench 0 * :bench");
    }

    long bytesRead() {
        return bytesRead;
    }

    /// Takes what came, line by line, and leaves the buffer cleared.
    void read(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer);
        if (count < 0) {
            throw new Broken("the server closed the connection of " + nick() + " behind: " + unfinished);
        }
        bytesRead += count;
        var lines = unfinished + StandardCharsets.ISO_8859_1.decode(buffer.flip());
        buffer.clear();
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            line(lines.substring(from, end).stripTrailing());
            from = end + 1;
        }
        unfinished = lines.substring(from);
    }

    private void line(String line) throws IOException {
        answered = true;
        if (line.startsWith("PING")) {
            send("PONG" + line.substring(4));
            return;
        }
        int command = line.indexOf(' ') + 1;
        int params = line.indexOf(' ', command) + 1;
        if (params == 0 || !line.startsWith(":")) {
            return;
        }
        switch (line.substring(command, params - 1)) {
            case "001" -> registered = true;
            case "353" -> names(line.substring(line.indexOf(" :", params) + 2));
            case "366" -> named = true;
            case "JOIN" -> once(present, source(line), line);
            case "QUIT" -> once(gone, source(line), line);
            case "PRIVMSG" -> heard = new Said(line.substring(1, command - 1), line.substring(line.indexOf(" :") + 2));
            case "432", "433", "465", "ERROR" -> throw new Broken(line);
            default -> {}
        }
    }

    private void names(String list) {
        for (var name : list.split(" ")) {
            int number = nicks.number(name.replaceFirst("^[~&@%+]+", ""));
            if (number >= 0) {
                present.set(number);
            }
        }
    }

    private static String source(String line) {
        return line.substring(1, line.indexOf('!'));
    }

    private void once(BitSet told, String nick, String line) {
        int number = nicks.number(nick);
        if (number >= 0 && number != this.number && told.get(number)) {
            throw new Broken(nick() + " was told twice: " + line);
        }
        if (number >= 0) {
            told.set(number);
        }
    }
}
