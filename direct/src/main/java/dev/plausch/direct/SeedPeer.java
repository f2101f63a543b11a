package dev.plausch.direct;

import dev.plausch.direct.PeerEvent.Invited;
import dev.plausch.direct.PeerEvent.Opened;
import dev.plausch.direct.PeerEvent.Refused;
import dev.plausch.direct.PeerEvent.Why;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.Invitation;
import dev.plausch.wire.directory.PeerDatagram;
import dev.plausch.wire.directory.Rejection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/// Talks with the clients of the fourth seed, and others like itself, without a server: invitations by UDP, chats by
/// TCP, unencrypted. Thread-safe; but for [#open] and [#awaitEnd] no public method blocks. Everything happens on
/// virtual threads, on which the listener is called.
public final class SeedPeer implements AutoCloseable {
    private static final int LOWEST_PORT = 1024;
    private static final int MOST_STRANGERS = 16;

    private final Ports ports;
    private final Datagrams datagrams;
    private final Dialect dialect;
    private final Times times;
    private final Function<InetAddress, List<Listed>> list;
    private final Consumer<PeerEvent> listener;
    private final Book book;
    private final Semaphore strangers = new Semaphore(MOST_STRANGERS);
    private volatile String name;

    private SeedPeer(
            Ports ports,
            Dialect dialect,
            String name,
            Times times,
            Function<InetAddress, List<Listed>> list,
            Consumer<PeerEvent> listener) {
        this.ports = ports;
        this.datagrams = new Datagrams(ports.udp());
        this.dialect = dialect;
        this.name = name;
        this.times = times;
        this.list = list;
        this.listener = listener;
        this.book = new Book(times.answer(), System::nanoTime);
    }

    /// @param list who is in the server's list with this IP address: invitations come from nowhere else
    public static SeedPeer open(
            Dialect dialect,
            String name,
            Times times,
            Function<InetAddress, List<Listed>> list,
            Consumer<PeerEvent> listener)
            throws IOException {
        var peer = new SeedPeer(Ports.open(), dialect, name, times, list, listener);
        Thread.ofVirtual().name("peer-invitations").start(() -> peer.datagrams.receive(peer::received));
        Thread.ofVirtual().name("peer-connections").start(peer::accept);
        return peer;
    }

    /// The UDP port to register.
    public int port() {
        return ports.udp().getLocalPort();
    }

    /// Others are told this name from now on.
    public void rename(String other) {
        name = other;
    }

    /// Asks for a chat. What comes of it is told.
    public void invite(Listed whom) {
        Thread.startVirtualThread(() -> {
            try {
                book.awaitFarewell(whom);
                want(whom);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void want(Listed whom) throws InterruptedException {
        switch (book.want(whom)) {
            case Book.Invite(var outgoing) -> send(outgoing);
            case Book.Dial(var invitation) -> dial(invitation);
            case Book.Refuse(var why) -> refuse(whom.name(), why);
            case Book.Ask _, Book.Decline _, Book.Ignore _ -> throw new IllegalStateException("nobody asked us");
        }
    }

    /// Goes into both dialects, for the list does not tell who speaks which; each ignores what is not its own.
    private void send(Book.Outgoing outgoing) throws InterruptedException {
        var other = dialect == Dialect.LINE ? Dialect.PREFIXED : Dialect.LINE;
        try {
            for (var each : List.of(dialect, other)) {
                datagrams.send(
                        new Invitation(ports.tcp().getLocalPort(), each),
                        outgoing.whom().address());
            }
            Thread.sleep(times.answer());
            if (book.withdraw(outgoing)) {
                refuse(outgoing.whom().name(), Why.NO_ANSWER);
            }
        } catch (IOException _) {
            if (book.withdraw(outgoing)) {
                refuse(outgoing.whom().name(), Why.FAILED);
            }
        }
    }

    private void refuse(String with, Why why) {
        listener.accept(new Refused(with, why));
    }

    /// Takes the invitation. What comes of it is told.
    public void accept(ReceivedInvitation invitation) {
        book.answered(invitation);
        Thread.startVirtualThread(() -> dial(invitation));
    }

    public void decline(ReceivedInvitation invitation) {
        book.answered(invitation);
        Thread.startVirtualThread(() -> datagrams.reject(invitation));
    }

    private void received(PeerDatagram datagram, InetSocketAddress sender) {
        switch (datagram) {
            case Rejection _ ->
                book.declined(sender).ifPresent(each -> refuse(each.whom().name(), Why.DECLINED));
            case Invitation invitation -> {
                var there = list.apply(sender.getAddress());
                if (!there.isEmpty() && invitation.tcpPort() >= LOWEST_PORT) {
                    judge(new ReceivedInvitation(who(there, sender), sender, invitation));
                }
            }
        }
    }

    private static Optional<Listed> who(List<Listed> there, InetSocketAddress sender) {
        return there.stream()
                .filter(each -> each.address().equals(sender))
                .findFirst()
                .or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
    }

    private void judge(ReceivedInvitation invitation) {
        switch (book.received(invitation, name)) {
            case Book.Ask(var pushedOut) -> {
                pushedOut.ifPresent(datagrams::reject);
                listener.accept(new Invited(invitation));
            }
            case Book.Dial(var mutual) -> Thread.startVirtualThread(() -> dial(mutual));
            case Book.Decline() -> datagrams.reject(invitation);
            case Book.Ignore() -> {
                // Repeated, too much, or ours stands.
            }
            case Book.Invite _, Book.Refuse _ -> throw new IllegalStateException("we asked nobody");
        }
    }

    private void dial(ReceivedInvitation invitation) {
        var socket = new Socket();
        try {
            socket.connect(invitation.dialled(), Math.toIntExact(times.name().toMillis()));
            Handshake.give(socket, name);
            var expected = invitation.from().map(Listed::name).stream().toList();
            var heard = NameExchange.read(socket, times.name(), expected);
            if (heard.isEmpty()) {
                Handshake.hangUp(socket);
                refuse(invitation.who(), Why.FAILED);
                return;
            }
            var talking = book.begin(heard.get().name(), invitation.from().map(Listed::address));
            if (talking.isEmpty()) {
                Handshake.sendAway(socket);
                refuse(heard.get().name(), Why.ALREADY_OPEN);
                return;
            }
            talk(socket, heard.get(), talking.get());
        } catch (IOException _) {
            Handshake.hangUp(socket);
            refuse(invitation.who(), Why.FAILED);
        }
    }

    private void accept() {
        while (!ports.tcp().isClosed()) {
            try {
                var socket = ports.tcp().accept();
                if (book.invitedAt(socket.getInetAddress()).isEmpty() || !strangers.tryAcquire()) {
                    Handshake.hangUp(socket);
                } else {
                    Thread.startVirtualThread(() -> welcome(socket));
                }
            } catch (IOException _) {
                // Closed, or the stranger was gone before.
            }
        }
    }

    private void welcome(Socket socket) {
        var chat = Optional.<Runnable>empty();
        try {
            var ip = socket.getInetAddress();
            var expected =
                    book.invitedAt(ip).stream().map(each -> each.whom().name()).toList();
            var heard = NameExchange.read(socket, times.name(), expected);
            var talking = heard.flatMap(each -> book.came(each.name(), ip));
            if (talking.isPresent()) {
                chat = Optional.of(() -> talk(socket, heard.orElseThrow(), talking.get()));
                Handshake.give(socket, name);
            }
        } catch (IOException _) {
            // A chat that began notices.
        } finally {
            strangers.release();
        }
        chat.ifPresentOrElse(Runnable::run, () -> Handshake.hangUp(socket));
    }

    private void talk(Socket socket, NameExchange.Heard other, Book.Talking talking) {
        var chat = new SeedChat(
                socket, other.name(), times, listener, () -> book.leave(talking), () -> book.over(talking));
        listener.accept(new Opened(chat));
        chat.run(other.rest());
    }

    /// Waits until all chats are over; no longer than this.
    public void awaitEnd(Duration patience) throws InterruptedException {
        book.awaitEnd(patience);
    }

    /// No more invitations, in or out. Chats that are open stay open.
    @Override
    public void close() {
        ports.close();
    }
}
