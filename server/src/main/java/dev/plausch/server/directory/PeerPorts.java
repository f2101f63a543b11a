package dev.plausch.server.directory;

import dev.plausch.core.Address;
import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// UDP ports at which the server answers for people behind other doors, so that they can stand in the directory's list.
/// Open only while somebody reads that list. Until direct chats exist, every invitation is declined. Loop's thread.
public final class PeerPorts {
    /// So many people can have a port of their own at once; the others share one.
    private static final int MOST = 256;
    /// For one person.
    private static final int MOST_TRIES = 4;

    private final EventLoop loop;
    private final Supplier<DatagramChannel> channels;
    private final InetAddress host;
    private final List<Integer> range;
    /// Not tried yet, or given back.
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<PersonId, Peer> open = new HashMap<>();
    private final Map<InetAddress, List<Address>> readers = new HashMap<>();
    /// For those who find no port free.
    private int shared;

    /// @param channel null for those who share a port
    /// @param wanted what of the range it was bound to, 0 for any
    private record Peer(@Nullable Channel channel, int wanted, int port) {}

    /// @param range `FIRST-LAST`, or `0` for any free ports
    /// @throws IllegalArgumentException for any other range
    public PeerPorts(EventLoop loop, Supplier<DatagramChannel> channels, InetAddress host, String range) {
        this.loop = loop;
        this.channels = channels;
        this.host = host;
        this.range = ports(range).limit(MOST).boxed().toList();
        free.addAll(this.range);
        shared = Math.max(1, free.getFirst());
    }

    private static IntStream ports(String range) {
        if (range.equals("0")) {
            return IntStream.generate(() -> 0);
        }
        if (!range.matches("[0-9]{1,5}-[0-9]{1,5}")) {
            throw new IllegalArgumentException("no range of ports: " + range);
        }
        var ends = range.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        if (first < 1 || last > 65_535 || first > last) {
            throw new IllegalArgumentException("no range of ports: " + range);
        }
        return IntStream.rangeClosed(first, last);
    }

    void readerCame(Address reader) {
        readers.computeIfAbsent(reader.host(), _ -> new ArrayList<>()).add(reader);
    }

    void readerWent(Address reader) {
        readers.computeIfPresent(reader.host(), (_, there) -> {
            there.remove(reader);
            return there.isEmpty() ? null : there;
        });
        if (readers.isEmpty()) {
            List.copyOf(open.keySet()).forEach(this::release);
            free.clear();
            free.addAll(range);
        }
    }

    /// Where those at this address who read the list, and so may invite, say they can be invited.
    List<Address> readersAt(InetAddress address) {
        return readers.getOrDefault(address, List.of());
    }

    /// The port that stands for the person; stays the same until they have left.
    int port(PersonId person) {
        var peer = open.computeIfAbsent(person, _ -> bind());
        shared = peer.port();
        return peer.port();
    }

    /// Looks on at the hub's events: who is gone needs no port.
    public void observe(Event event) {
        switch (event) {
            case Event.Departed departed -> release(departed.person().id());
            case Event.Left left -> release(left.person().id());
            case Event.Kicked kicked -> release(kicked.person().id());
            default -> {
                // the others change nothing here
            }
        }
    }

    private void release(PersonId person) {
        var peer = open.remove(person);
        if (peer != null && peer.channel() != null) {
            peer.channel().close();
            free.addLast(peer.wanted());
        }
    }

    /// Opens the next port that is free. One that somebody else has is not tried again before the list has no readers:
    /// each costs time that everybody waits.
    private Peer bind() {
        for (int tries = Math.min(free.size(), MOST_TRIES); tries > 0; tries--) {
            int wanted = free.removeFirst();
            var channel = bind(wanted);
            if (channel != null) {
                return new Peer(channel, wanted, ((InetSocketAddress) channel.localAddress()).getPort());
            }
        }
        return new Peer(null, 0, shared);
    }

    /// Binding is one call of the kernel's; on its own loop it is done when it returns.
    private @Nullable Channel bind(int port) {
        var channel = channels.get();
        channel.pipeline().addLast(new Decliner(this));
        if (loop.register(channel).isSuccess()
                && channel.bind(new InetSocketAddress(host, port)).isSuccess()) {
            return channel;
        }
        channel.close();
        return null;
    }
}
