package dev.plausch.bench.fanout;

import dev.plausch.bench.Broken;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The members, from their registration until all of them stand at the beginning of the script. One thread.
final class Crowd implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int READ_SIZE = 256 * 1024;
    private static final int FIRST_UDP_PORT = 20000;

    final Dialect dialect;
    final Selector selector = Selector.open();
    final List<Member> members = new ArrayList<>();
    final ByteBuffer read = ByteBuffer.allocateDirect(READ_SIZE);

    private final InetSocketAddress server;
    private final int size;
    private final String tag = "f" + Long.toString(System.nanoTime() % 1_679_616, 36) + "_";

    Crowd(InetSocketAddress server, Dialect dialect, int size) throws IOException {
        this.server = server;
        this.dialect = dialect;
        this.size = size;
    }

    Member speaker() {
        return members.getFirst();
    }

    String speakerName() {
        return name(0);
    }

    /// All who read what the speaker says.
    List<Member> listeners() {
        return dialect.echoes ? members : members.subList(1, members.size());
    }

    /// Registers everyone. The first message said tells each member where the lines about comers end: whoever has read
    /// it has read everything before it.
    void gather() throws IOException {
        for (var i = 0; i < size; i++) {
            var member = Member.connect(server, selector);
            members.add(member);
            member.write(dialect.framed("REGISTER " + name(i) + " " + (FIRST_UDP_PORT + i)));
            await(List.of(member), "WELCOME " + name(i));
        }
        await(members, "USERLIST ");
        speaker().write(dialect.framed("BROADCAST " + speakerName() + " the-first"));
        await(listeners(), speakerName() + " the-first" + (dialect == Dialect.LINE ? "\n" : ""));
    }

    private String name(int number) {
        return tag + number;
    }

    private void await(List<Member> those, String words) throws IOException {
        var deadline = System.nanoTime() + PATIENCE;
        for (var member : those) {
            while (!member.hasRead(words)) {
                if (System.nanoTime() > deadline) {
                    throw new Broken("no '" + words.strip() + "' in: " + member.readSoFar());
                }
                selector.select(this::keep, 1000);
            }
        }
    }

    private void keep(SelectionKey key) {
        var member = (Member) key.attachment();
        try {
            if (member.channel.read(read) < 0) {
                throw new Broken("the server closed a connection after: " + member.readSoFar());
            }
            member.keep(read);
        } catch (IOException e) {
            throw new Broken(e + " after: " + member.readSoFar());
        }
    }

    @Override
    public void close() throws IOException {
        for (var member : members) {
            member.channel.close();
        }
        selector.close();
    }
}
