package dev.plausch.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A seed peer, and what it told.
final class TestPeer implements AutoCloseable {
    static final InetAddress HERE = InetAddress.getLoopbackAddress();
    static final Times QUICK =
            new Times(Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofMillis(30), Duration.ofMillis(20));
    /// Waits longer for others than a busy machine takes.
    static final Times PATIENT =
            new Times(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(150), Duration.ofMillis(80));

    final List<Listed> list = new CopyOnWriteArrayList<>();
    final SeedPeer peer;
    private final String name;
    private final LinkedBlockingQueue<PeerEvent> events = new LinkedBlockingQueue<>();

    TestPeer(String name, Dialect dialect) throws IOException {
        this(name, dialect, QUICK);
    }

    TestPeer(String name, Dialect dialect, Times times) throws IOException {
        this.name = name;
        peer = SeedPeer.open(dialect, name, times, this::at, events::add);
    }

    private List<Listed> at(InetAddress ip) {
        return list.stream()
                .filter(each -> each.address().getAddress().equals(ip))
                .toList();
    }

    Listed listed() {
        return new Listed(name, new InetSocketAddress(HERE, peer.port()));
    }

    TestPeer knows(Listed... others) {
        list.addAll(List.of(others));
        return this;
    }

    /// Nothing else happens before.
    <E extends PeerEvent> E next(Class<E> type) throws InterruptedException {
        var event = events.poll(15, TimeUnit.SECONDS);
        assertThat(event).as("what %s reads", name).isInstanceOf(type);
        return type.cast(event);
    }

    /// What happens before an invitation of ours is declined. The datagram that does so is sent again where it may have
    /// been lost in a flood.
    List<PeerEvent> untilDeclined(Deed declining) throws IOException, InterruptedException {
        var before = new ArrayList<PeerEvent>();
        declining.run();
        while (true) {
            var event = events.poll(500, TimeUnit.MILLISECONDS);
            if (event == null) {
                declining.run();
            } else if (isDeclined(event)) {
                return before;
            } else {
                before.add(event);
            }
        }
    }

    interface Deed {
        void run() throws IOException;
    }

    private static boolean isDeclined(PeerEvent event) {
        return event instanceof PeerEvent.Refused(var _, var why) && why == PeerEvent.Why.DECLINED;
    }

    /// Answers the next invitation.
    void acceptNext() throws InterruptedException {
        peer.accept(next(PeerEvent.Invited.class).invitation());
    }

    SeedChat opened() throws InterruptedException {
        return next(PeerEvent.Opened.class).chat();
    }

    /// An invitation may come before.
    SeedChat openedAtLast() throws InterruptedException {
        var event = next(PeerEvent.class);
        return event instanceof PeerEvent.Opened(var chat) ? chat : opened();
    }

    void reads(String text) throws InterruptedException {
        assertThat(next(PeerEvent.Said.class).text()).isEqualTo(text);
    }

    void readsNothing(Duration time) throws InterruptedException {
        assertThat(events.poll(time.toMillis(), TimeUnit.MILLISECONDS)).isNull();
    }

    @Override
    public void close() {
        peer.close();
    }
}
