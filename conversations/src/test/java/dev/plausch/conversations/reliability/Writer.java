package dev.plausch.conversations.reliability;

import dev.plausch.conversations.script.Peer;
import dev.plausch.core.Conversation;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// A client that writes numbered messages to one place, and puts all that it reads into the ledger. Its reading ends
/// with its connection.
abstract class Writer implements AutoCloseable {
    final String name;
    final Ledger ledger;
    final DataInputStream in;
    private final Socket socket;
    private final CountDownLatch gone = new CountDownLatch(1);

    Writer(String name, Conversation place, InetSocketAddress door, Ledger ledger) throws IOException {
        this.name = name;
        this.ledger = ledger;
        socket = new Socket();
        socket.setTcpNoDelay(true);
        // The recorder knows a client by its port: bound first, no two have one, whatever door they go to.
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.connect(door, (int) Peer.PATIENCE.toMillis());
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        ledger.enter(name, place);
    }

    /// Enters by its door, and begins to read.
    final Writer enter() throws IOException {
        present();
        Thread.startVirtualThread(this::readAll);
        return this;
    }

    /// Does what the door asks of a newcomer.
    abstract void present() throws IOException;

    /// Reads one thing that the server says.
    abstract void readOne() throws IOException;

    /// The message as this door wants it.
    abstract byte[] encode(String text);

    private void readAll() {
        try {
            while (true) {
                readOne();
            }
        } catch (IOException _) {
            // Its end, however it came.
        } finally {
            gone.countDown();
        }
    }

    /// Says so many messages in one write, and waits until somebody knows of the last.
    final void say(int count) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var last = new Numbered(name, 0);
        for (int i = 0; i < count; i++) {
            last = ledger.next(name);
            bytes.writeBytes(encode(last.toString()));
        }
        send(bytes.toByteArray());
        ledger.await(last);
    }

    final void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    final void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    final String line() throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        for (int octet = in.readUnsignedByte(); octet != '\n'; octet = in.readUnsignedByte()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    final void hear(String text) {
        Numbered.in(text).forEach(each -> ledger.heard(name, each));
    }

    final int port() {
        return socket.getLocalPort();
    }

    /// Waits until it has read everything that the server has sent before it went.
    final void awaitEnd() throws InterruptedException {
        gone.await();
    }

    @Override
    public final void close() throws IOException {
        socket.close();
    }

    static Conversation room(String name) {
        return new Conversation.Room(RoomName.of(name).orElseThrow());
    }

    static Conversation between(String one, String other) {
        return new Conversation.Private(name(one), name(other));
    }

    private static Name name(String value) {
        return ((Name.Good) Name.check(value)).name();
    }

    /// Knows each message by its receipt.
    static final class AtReceipt extends Writer {
        static final byte[] RECEIPT = "Daten erfolgreich empfangen!".getBytes(StandardCharsets.US_ASCII);
        private int receipts;

        AtReceipt(String name, ServerProcess server, Ledger ledger) throws IOException {
            super(name, room("#eingang"), server.door("receipt"), ledger);
        }

        @Override
        void present() {}

        @Override
        void readOne() throws IOException {
            var answer = new byte[RECEIPT.length];
            in.readFully(answer);
            if (!java.util.Arrays.equals(answer, RECEIPT)) {
                throw new IOException(new String(answer, StandardCharsets.UTF_8));
            }
            ledger.acknowledged(new Numbered(name, ++receipts));
        }

        @Override
        byte[] encode(String text) {
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Reads what others say in the lobby, and to it.
    static final class InRoom extends Writer {
        private final String before;

        InRoom(String name, ServerProcess server, Ledger ledger) throws IOException {
            this(name, room("#lobby"), "", server, ledger);
        }

        private InRoom(String name, Conversation place, String before, ServerProcess server, Ledger ledger)
                throws IOException {
            super(name, place, server.door("room"), ledger);
            this.before = before;
        }

        /// Writes to one person only.
        static InRoom to(String friend, String name, ServerProcess server, Ledger ledger) throws IOException {
            return new InRoom(name, between(name, friend), "@" + friend + " ", server, ledger);
        }

        @Override
        void present() throws IOException {
            in.readNBytes("USER".length());
            send(name + "\n");
            line();
        }

        @Override
        void readOne() throws IOException {
            hear(line());
        }

        @Override
        byte[] encode(String text) {
            return (before + text + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The newer directory client: reads what everybody says in the lobby, itself included.
    static final class InDirectory extends Writer {
        InDirectory(String name, ServerProcess server, Ledger ledger) throws IOException {
            super(name, room("#lobby"), server.door("directory"), ledger);
        }

        @Override
        void present() throws IOException {
            send(frame("REGISTER " + name + " " + port()));
            nextFrame();
        }

        @Override
        void readOne() throws IOException {
            hear(nextFrame());
        }

        private String nextFrame() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        byte[] encode(String text) {
            return frame("BROADCAST " + name + " " + text);
        }

        private static byte[] frame(String text) {
            var payload = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(4 + payload.length)
                    .putInt(payload.length)
                    .put(payload)
                    .array();
        }
    }
}
