package dev.plausch.core;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// One random history of joins, renames, messages, cut connections and slow or failing commits.
final class HubHistory {
    private static final List<String> NAMES = List.of(
            "anna",
            "Anna",
            "ANNA",
            "\u0430nna",
            "bert",
            "Bert",
            "bеrt",
            "Ölaf",
            "ölaf",
            "O\u0308laf",
            "Il",
            "lI",
            "li",
            "x.y",
            "",
            " ",
            "a b",
            "-x",
            "1x",
            "x.",
            "gast-1",
            "plausch",
            "\u00e9ve",
            "ｅve",
            "eve",
            "a\u0000b");
    private static final List<String> ROOMS = List.of("#lobby", "#LOBBY", "#a", "#b", "#ä", "#", "lobby", "#a b");

    private static final List<String> RANKS = List.of("@#a", "+#lobby", "~&@%+#b", "@#none", "@a#b", "@#");

    private final Random random;
    private final SlowStore store = new SlowStore();
    private final HubModel model = new HubModel(store);
    private final Hub hub;
    private final List<SessionId> live = new ArrayList<>();
    private long time = 1_800_000_000_000L;
    private long lastSession;
    private int lastText;

    HubHistory(long seed) {
        random = new Random(seed);
        var rules = new Hub.Rules(
                List.of(RoomName.of("#lobby").orElseThrow()),
                List.of(),
                List.of(Name.known("plausch")),
                (pattern, person) -> pattern.equals(person.name().value()),
                1 + random.nextInt(6));
        hub = new Hub(store, model::heard, new MessageIds(() -> time, 0), Runnable::run, rules);
        store.hurry(random.nextInt(4) == 0);
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            model.check();
        }
        store.hurry(true);
        while (store.isBusy() || store.isAsked()) {
            settle(true);
            hub.endTurn();
        }
        hub.endTurn();
        model.checkAllAnswered();
    }

    private void step() {
        time += random.nextInt(3) - 1;
        switch (random.nextInt(12)) {
            case 0 -> come();
            case 1, 2 -> settle(random.nextInt(5) > 0);
            case 3, 4 -> hub.endTurn();
            default -> act();
        }
    }

    private void come() {
        if (live.size() < 8) {
            live.add(new SessionId(++lastSession));
        }
    }

    private void settle(boolean well) {
        if (store.isAsked() && (random.nextBoolean() || !store.isBusy())) {
            store.answer();
        } else if (store.isBusy() && random.nextInt(3) == 0) {
            store.write();
        } else if (store.isBusy()) {
            if (well || store.isWritten()) {
                store.succeed();
            } else {
                store.fail();
            }
        }
    }

    private void act() {
        if (live.isEmpty()) {
            return;
        }
        var session = live.get(random.nextInt(live.size()));
        var moderated = model.moderatedBy(session);
        var command = moderated.isEmpty() || random.nextInt(4) > 0
                ? command(session)
                : governing(session, any(moderated).value());
        if (command instanceof Command.Leave) {
            live.remove(session);
        }
        model.asked(command);
        hub.execute(command);
    }

    private Command command(SessionId session) {
        return switch (random.nextInt(29)) {
            case 0, 1, 2 -> new Command.Enter(session, any(NAMES), origin(session), address());
            case 3 -> new Command.EnterAsGuest(session, origin(session));
            case 4 -> new Command.Attach(session, new PersonId(random.nextInt(10)), origin(session));
            case 5, 6, 7 -> new Command.Join(session, any(ROOMS));
            case 8 -> new Command.Part(session, any(ROOMS));
            case 9 -> new Command.ListMembers(session, any(ROOMS));
            case 10 -> new Command.Rename(session, any(NAMES));
            case 11 -> new Command.Leave(session);
            case 12 ->
                random.nextBoolean()
                        ? new Command.Remark(session, "remark " + ++lastText)
                        : new Command.Ping(session, "token " + ++lastText);
            case 13 -> new Command.Say(session, any(NAMES), text());
            case 14 -> new Command.Say(session, "#lobby", random.nextBoolean() ? "" : "bad \u0007 text");
            case 15 -> new Command.Recall(session, anyPlace(), span(), 1 + random.nextInt(4));
            case 16 -> new Command.ListConversations(session);
            case 17 ->
                new Command.Find(
                        session,
                        random.nextInt(5) == 0 ? "\"" : "text",
                        random.nextBoolean() ? Optional.empty() : Optional.of(anyPlace()),
                        random.nextBoolean() ? Optional.empty() : Optional.of(any(NAMES)),
                        Bounds.NONE,
                        5);
            case 18 -> new Command.MarkRead(session, anyPlace(), anyMessage());
            case 19, 20 -> new Command.Delete(session, anyPlace(), anyMessage());
            case 21, 22 -> governing(session, any(ROOMS));
            case 23, 24 -> new Command.Say(session, any(RANKS), text());
            default -> new Command.Say(session, any(ROOMS), text());
        };
    }

    private Command governing(SessionId session, String room) {
        return switch (random.nextInt(9)) {
            case 0 -> new Command.SetTopic(session, room, random.nextInt(4) == 0 ? "" : text());
            case 1 -> new Command.Kick(session, room, anyName(), "go");
            case 2 -> new Command.Invite(session, room, anyName());
            case 3 -> new Command.Show(session, Card.of(origin(session)).withAway(Optional.of(text())));
            case 4 -> new Command.Tell(session, anyPlace(), new Signal(Signal.Kind.TAGS, "", "+typing=active"));
            case 5 -> new Command.Expel(session, any(NAMES), "go");
            case 6 -> new Command.Look<>(session, view -> view.people().count(), _ -> {});
            default -> new Command.ChangeRoom(session, room, List.of(change(), change()));
        };
    }

    private RoomChange change() {
        boolean on = random.nextBoolean();
        return switch (random.nextInt(5)) {
            case 0 -> new RoomChange.OfRule(any(List.of(RoomRecord.Rule.values())), on);
            case 1 -> new RoomChange.OfLimit(on ? Optional.of(1 + random.nextInt(4)) : Optional.empty());
            case 2 -> new RoomChange.OfKey(on ? Optional.of("key") : Optional.empty());
            case 3 -> new RoomChange.OfMask(any(List.of(RoomRecord.MaskKind.values())), anyName(), on);
            default -> new RoomChange.OfRank(anyName(), any(List.of(RoomRecord.Rank.values())), on);
        };
    }

    private String anyName() {
        var names = model.names();
        return names.isEmpty() || random.nextInt(4) == 0 ? any(NAMES) : any(names);
    }

    private String anyPlace() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> any(ROOMS);
            case 2, 3 -> any(NAMES);
            default -> any(RANKS);
        };
    }

    private Span span() {
        return switch (random.nextInt(4)) {
            case 0 -> new Span.Latest();
            case 1 -> new Span.Before(anyMessage());
            case 2 -> new Span.After(anyMessage());
            default -> new Span.Around(anyMessage());
        };
    }

    /// One that was said a short while ago, or nearly.
    private MessageId anyMessage() {
        var said = model.said();
        return said.isEmpty() ? MessageId.FIRST : said.get(random.nextInt(said.size()));
    }

    /// A text that is said only once.
    private String text() {
        return "text " + ++lastText;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Optional<Address> address() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Address(InetAddress.getLoopbackAddress(), 1 + random.nextInt(4)));
    }

    private static Origin origin(SessionId session) {
        return new Origin("room", new InetSocketAddress(InetAddress.getLoopbackAddress(), (int) session.value()));
    }
}
