package dev.plausch.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Card;
import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Hub;
import dev.plausch.core.MessageIds;
import dev.plausch.core.Origin;
import dev.plausch.core.PersonId;
import dev.plausch.core.RoomName;
import dev.plausch.core.SessionId;
import dev.plausch.core.Signal;
import dev.plausch.core.SlowStore;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// One random history of people in a few rooms, with slow and failing commits, and turns that end at any time.
final class FanoutHistory implements AutoCloseable {
    private static final List<String> ROOMS = List.of("#a", "#b", "#c");

    private final Random random;
    private final SlowStore store = new SlowStore();
    private final FanoutModel model = new FanoutModel();
    private final EmbeddedChannel home = new EmbeddedChannel();
    private final HubLoop hubLoop = new HubLoop(home.eventLoop());
    private final Fanout fanout = new Fanout(PooledByteBufAllocator.DEFAULT);
    private final Connection.House house;

    private final Map<SessionId, TestPeer> peers = new LinkedHashMap<>();
    private final List<SessionId> live = new ArrayList<>();
    private long lastSession;
    private int lastText;

    FanoutHistory(long seed) {
        random = new Random(seed);
        var rules = new Hub.Rules(List.of(RoomName.of("#a").orElseThrow()), List.of(), 50);
        var hub = new Hub(store, this::heard, new MessageIds(() -> 1_800_000_000_000L, 0), hubLoop, rules);
        hubLoop.attach(hub, fanout);
        house = new Connection.House(hubLoop, fanout, Settings.Limits.DEFAULT, Watch.NOBODY, fanout.roster()::remove);
        store.hurry(random.nextInt(3) == 0);
    }

    private void heard(Event event) {
        model.heard(event);
        fanout.accept(event);
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        store.hurry(true);
        while (store.isBusy()) {
            store.succeed();
        }
        home.runPendingTasks();
        peers.forEach((session, peer) -> model.check(session, peer.read(), ROOMS));
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0 -> come();
            case 1, 2 -> settle();
            case 3 -> home.runPendingTasks();
            default -> act();
        }
    }

    private void come() {
        if (live.size() >= 6) {
            return;
        }
        var session = new SessionId(++lastSession);
        boolean echoes = random.nextBoolean();
        live.add(session);
        model.came(session, echoes);
        var peer = new TestPeer(session, house, echoes, random.nextBoolean());
        peers.put(session, peer);
        fanout.roster().add(peer.connection);
        enter(session);
        for (var room : ROOMS) {
            if (random.nextBoolean()) {
                hubLoop.execute(new Command.Join(session, room));
            }
        }
    }

    private void enter(SessionId session) {
        var origin = origin(session);
        if (random.nextInt(4) == 0) {
            hubLoop.execute(new Command.Attach(session, new PersonId(1 + random.nextInt(8)), origin));
        }
        hubLoop.execute(new Command.Enter(session, name(), origin, Optional.empty()));
    }

    private void settle() {
        if (store.isBusy()) {
            if (random.nextInt(6) == 0) {
                store.fail();
            } else {
                store.succeed();
            }
        }
    }

    private void act() {
        if (live.isEmpty()) {
            return;
        }
        var session = live.get(random.nextInt(live.size()));
        hubLoop.execute(command(session));
    }

    private Command command(SessionId session) {
        return switch (random.nextInt(26)) {
            case 0 -> new Command.Join(session, room());
            case 1 -> new Command.Part(session, room());
            case 2 -> new Command.Rename(session, name());
            case 3 -> {
                live.remove(session);
                yield new Command.Leave(session);
            }
            case 4 -> new Command.Remark(session, "remark " + ++lastText);
            case 5 -> new Command.ListMembers(session, room());
            case 6, 7 -> new Command.Say(session, name(), text());
            case 8 -> new Command.Kick(session, room(), name(), "go");
            case 9 -> new Command.SetTopic(session, room(), "topic " + ++lastText);
            case 10 -> new Command.Show(session, Card.of(origin(session)).withRealName("name " + ++lastText));
            case 11 -> new Command.Tell(session, room(), new Signal(Signal.Kind.TAGS, "", "+t=" + ++lastText));
            case 12, 13 -> new Command.Say(session, "@" + room(), text());
            default -> new Command.Say(session, room(), text());
        };
    }

    private Origin origin(SessionId session) {
        return peers.get(session).connection.origin();
    }

    private String text() {
        // Now and then so much that a turn ends early.
        return "text " + ++lastText + (random.nextInt(30) == 0 ? "x".repeat(8_000) : "");
    }

    private String room() {
        return ROOMS.get(random.nextInt(ROOMS.size()));
    }

    private String name() {
        return "person" + random.nextInt(9);
    }

    @Override
    public void close() {
        peers.values().forEach(peer -> {
            peer.read();
            assertThat(peer.channel.finishAndReleaseAll()).isFalse();
        });
        home.finishAndReleaseAll();
    }
}
