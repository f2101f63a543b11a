package dev.plausch.conversations.script;

import dev.plausch.server.Server;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Performs one script against one server.
public final class Performance implements AutoCloseable {
    private final Server server;
    private final Entrance entrance;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();

    private Performance(Server server, Entrance entrance) {
        this.server = server;
        this.entrance = entrance;
    }

    /// Fails with the line of the script at which something else happened than it says.
    public static void of(Script script, Server server, Entrance entrance) {
        try (var performance = new Performance(server, entrance)) {
            for (var line : script.lines()) {
                performance.perform(script, line);
            }
            performance.end(script);
        }
    }

    private void perform(Script script, Script.Line line) {
        try {
            perform(line.step());
        } catch (AssertionError | UncheckedIOException | IllegalArgumentException e) {
            var place = script.name() + ".talk:" + line.number() + ": " + line.text();
            throw new AssertionError(place + ": " + e.getMessage(), e);
        }
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Arrive(var who, var door, var tls) -> arrive(who, door, tls);
            case Step.Register(var who, var door, var capabilities) -> {
                arrive(who, door, false);
                register(peer(who), who, capabilities);
            }
            case Step.Send(var who, var text, var framed) -> {
                var bytes = text.render(known);
                var _ = framed ? peer(who).sendFrame(bytes) : peer(who).send(bytes);
            }
            case Step.Receive(var who, var text, var framed) ->
                text.expectFrom(framed ? ByteSource.of(peer(who).frameBytes()) : peer(who), known);
            case Step.HalfClose(var who) -> peer(who).halfClose();
            case Step.Close(var who) -> remove(who).close();
            case Step.Reset(var who) -> remove(who).reset();
            case Step.Ended(var who) -> {
                peer(who).expectEnd();
                remove(who).close();
            }
            case Step.Pause(var millis) -> pause(millis);
        }
    }

    private void arrive(String who, String door, boolean tls) {
        var peer = tls ? Peer.overTlsAt(server.address(door).orElseThrow()) : entrance.to(server, door);
        if (guests.putIfAbsent(who, new Guest(door, peer)) != null) {
            throw new IllegalArgumentException(who + " is here already");
        }
    }

    private static void register(Peer peer, String nick, String capabilities) {
        boolean negotiates = !capabilities.isEmpty();
        peer.send((negotiates ? "CAP REQ :" + capabilities + "\r\n" : "") + "NICK " + nick + "\r\nUSER " + nick
                + " 0 * :" + nick + " of the script\r\n" + (negotiates ? "CAP END\r\n" : ""));
        // RPL_ENDOFMOTD
        while (!peer.line().contains(" 376 ")) {}
    }

    private Peer peer(String who) {
        var guest = guests.get(who);
        if (guest == null) {
            throw new IllegalArgumentException(who + " is not here");
        }
        return guest.peer();
    }

    private Peer remove(String who) {
        var peer = peer(who);
        guests.remove(who);
        return peer;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whoever is still here sends no more, one after the other, and reads until the server closes: then all that was
    /// for them has come. It may only be that others left.
    private void end(Script script) {
        guests.forEach((who, guest) -> {
            try {
                guest.peer().halfClose();
                Leaving.expectNothingElse(guest.door(), guest.peer().rest());
            } catch (AssertionError e) {
                throw new AssertionError(script.name() + ".talk: at the end " + who + ": " + e.getMessage(), e);
            }
        });
    }

    @Override
    public void close() {
        guests.values().forEach(guest -> guest.peer().close());
    }

    private record Guest(String door, Peer peer) {}
}
