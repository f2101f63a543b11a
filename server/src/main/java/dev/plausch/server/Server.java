package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.core.History;
import dev.plausch.core.Hub;
import dev.plausch.core.MessageIds;
import dev.plausch.core.Name;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord;
import dev.plausch.core.Store;
import dev.plausch.server.directory.PeerPorts;
import dev.plausch.server.irc.Cloak;
import dev.plausch.server.irc.IrcDoor;
import dev.plausch.server.irc.IrcHouse;
import dev.plausch.server.irc.Masks;
import dev.plausch.server.receipt.ReceiptDoor;
import dev.plausch.wire.Language;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server. Thread-safe.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int STOP_MILLIS = 3_000;
    private static final int EXPIRY_SECONDS = 60;

    private final EventLoopGroup loops;
    private final Transport transport;
    private final HubLoop hubLoop;
    private final Hub hub;
    private final Fanout fanout;
    private final Store store;
    private final Map<String, Channel> listeners = new LinkedHashMap<>();
    private final List<ClosedDoor> closedDoors = new ArrayList<>();
    private final List<String> lockedDoors;
    private final Tls tls;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Server(Settings settings, Store store, KeySource tlsKeys, Watch watch) {
        this.store = store;
        this.tls = new Tls(tlsKeys);
        this.transport = Transport.choose(settings.server().transport());
        // Default now: one loop. The hub lives on it.
        this.loops = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("plausch-loop", true), transport.ioHandlers());
        var loop = loops.next();
        this.hubLoop = new HubLoop(loop);
        this.fanout = new Fanout(PooledByteBufAllocator.DEFAULT);

        var phrases = new Phrases(Language.of(settings.server().language()));
        var peers = new PeerPorts(
                loop,
                transport::datagramChannel,
                peersHost(settings),
                settings.directory().peers());
        var cloak = new Cloak(AtStart.secret(store, "cloak-key"));
        var irc = new IrcDoor(new IrcHouse(settings, cloak, tls, Clock.systemUTC()));
        this.hub = new Hub(
                store,
                guarded(fanout.andThen(peers::observe).andThen(irc::observe)),
                ids(store),
                hubLoop,
                rules(settings, AtStart.ask(store, History::rooms)));
        hubLoop.attach(hub, fanout);

        var house = new Connection.House(hubLoop, fanout, settings.limits(), watch, fanout.roster()::remove);
        var listener = new Listener(
                loops, transport, house, Networks.of(settings.listen().proxies()));
        var doors = Doors.of(settings, phrases, peers, tls, irc);
        this.lockedDoors = doors.locked();
        doors.byAddress().forEach((door, address) -> open(listener, phrases, door, address));
        address("ircs")
                .ifPresent(at -> loop.submit(() -> irc.isSecureAt(at.getPort())).syncUninterruptibly());
        irc.lookAfterTheSilent(loop);
        tls.prepare();
        loop.scheduleAtFixedRate(() -> expire(settings), 0, EXPIRY_SECONDS, TimeUnit.SECONDS);
    }

    /// Ids that go on behind those that the store has.
    private static MessageIds ids(Store store) {
        var ids = new MessageIds(System::currentTimeMillis, 0);
        ids.follow(AtStart.ask(store, History::last));
        return ids;
    }

    private void expire(Settings settings) {
        var ofServer = settings.history().retention();
        var ofRooms = settings.rooms().stream()
                .collect(Collectors.toMap(
                        each -> room(each.name()), Settings.RoomHistory::retention, (_, later) -> later));
        if (!ofServer.isForever() || !ofRooms.values().stream().allMatch(Retention::isForever)) {
            store.expire(ofServer, ofRooms, Instant.now());
        }
    }

    /// Opens every door that `settings` name and returns when all listeners are open.
    /// A door whose port is taken stays closed; [#closedDoors] tells.
    ///
    /// @param tlsKeys gives the certificate and its key
    /// @throws IllegalArgumentException for a setting that cannot be, in words for the user
    public static Server start(Settings settings, Store store, KeySource tlsKeys, Watch watch) {
        return new Server(settings, store, tlsKeys, watch);
    }

    /// A mistake in one delivery must not keep the hub from the next.
    private static Consumer<Event> guarded(Consumer<Event> delivery) {
        return event -> {
            try {
                delivery.accept(event);
            } catch (RuntimeException mistake) {
                LOG.error("delivering a {} failed", event.getClass().getSimpleName(), mistake);
            }
        };
    }

    private static Hub.Rules rules(Settings settings, List<RoomRecord> kept) {
        var rooms = Stream.of(settings.server().lobby(), ReceiptDoor.ROOM)
                .map(Server::room)
                .toList();
        var services = Stream.of(settings.server().name(), "server", "NickServ", "ChanServ")
                .map(Server::name)
                .toList();
        return new Hub.Rules(
                rooms, kept, services, Masks::fits, settings.limits().unstored());
    }

    private static RoomName room(String name) {
        return RoomName.of(name).orElseThrow(() -> new IllegalArgumentException("not a room's name: " + name));
    }

    private static Name name(String name) {
        return switch (Name.check(name)) {
            case Name.Good(var good) -> good;
            case Name.Bad _ -> throw new IllegalArgumentException("not a name: " + name);
        };
    }

    /// The ports for other doors' people open where the directory's clients come in.
    private static java.net.InetAddress peersHost(Settings settings) {
        var listen = settings.listen();
        var address = listen.main().equals(Doors.OFF) ? listen.directory() : listen.main();
        return Addresses.listening(address.equals(Doors.OFF) ? "0" : address).getAddress();
    }

    private void open(Listener listener, Phrases phrases, Door door, String where) {
        if (where.equals(Doors.OFF)) {
            return;
        }
        var address = Addresses.listening(where);
        try {
            listeners.put(door.word(), listener.open(door, address));
        } catch (Exception taken) {
            LOG.debug("[{}] cannot listen on {}", door.word(), address, taken);
            closedDoors.add(
                    new ClosedDoor(door.word(), address, phrases.cannotListen(String.valueOf(taken.getMessage()))));
        }
    }

    /// Where the named door (`main room relay receipt directory web`) listens; empty if it does not.
    public Optional<InetSocketAddress> address(String door) {
        return Optional.ofNullable(listeners.get(door))
                .map(channel -> Addresses.plain((InetSocketAddress) channel.localAddress()));
    }

    /// The doors that were to open and could not, with the reason.
    public List<ClosedDoor> closedDoors() {
        return List.copyOf(closedDoors);
    }

    /// The doors that let nobody in, since nobody can give the server's password there.
    public List<String> lockedDoors() {
        return lockedDoors;
    }

    /// The name of the transport in use: `io_uring`, `epoll`, `kqueue` or `nio`.
    public String transport() {
        return transport.toString();
    }

    /// Takes away all that was said under a name, for good.
    ///
    /// @return what became of it; a name that cannot be one was never used
    public Future<Store.Outcome> erase(String name) {
        var outcome = new CompletableFuture<Store.Outcome>();
        switch (Name.check(name)) {
            case Name.Good(var good) ->
                loops.next().execute(() -> {
                    hubLoop.openTurn();
                    hub.erase(good, outcome::complete);
                });
            case Name.Bad _ -> outcome.complete(Store.Outcome.COMMITTED);
        }
        return outcome;
    }

    /// Who is connected now, in the order they came.
    public Future<List<Guest>> guests() {
        return loops.next()
                .submit(() -> fanout.roster().all().stream().map(Guest::of).toList());
    }

    /// No new connections, the store flushed, everyone told; returns when all is closed, after 4 s at most. The second
    /// call does nothing.
    @Override
    public void close() {
        if (stopping.getAndSet(true)) {
            return;
        }
        listeners.values().forEach(channel -> channel.close().awaitUninterruptibly(STOP_MILLIS));
        tls.giveUp();
        hubLoop.execute((Runnable) this::sendAllHome);
        awaitEmptyHouse();
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
        store.close();
    }

    private void sendAllHome() {
        fanout.stopping();
        var all = fanout.roster().all();
        all.forEach(connection -> connection.gateway().serverStops());
        all.forEach(connection -> connection.end(CloseReason.SERVER_STOPS));
    }

    private void awaitEmptyHouse() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
        while (System.nanoTime() < deadline) {
            var check = loops.next()
                    .schedule(() -> fanout.roster().size() == 0 && hubLoop.isQuiet(), 5, TimeUnit.MILLISECONDS);
            if (isTrue(check)) {
                return;
            }
        }
    }

    private static boolean isTrue(Future<Boolean> answer) {
        try {
            return answer.get(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException | TimeoutException broken) {
            LOG.error("stopping", broken);
            return true;
        }
    }

    /// A door that could not open.
    public record ClosedDoor(String door, InetSocketAddress wanted, String reason) {}

    /// Someone connected.
    ///
    /// @param id of the connection, as in the log: `c7`
    /// @param door behind which they came
    /// @param peer where from
    /// @param name empty until they have one
    /// @param since when
    public record Guest(
            String id,
            String door,
            InetSocketAddress peer,
            @Nullable String name,
            Instant since) {
        static Guest of(Connection connection) {
            var origin = connection.origin();
            var person = connection.person();
            var name = person == null ? null : person.name().value();
            return new Guest(connection.id().toString(), origin.door(), origin.peer(), name, connection.since());
        }
    }
}
