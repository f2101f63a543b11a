package dev.plausch.server;

import dev.plausch.core.Event;

/// Hands a gateway what the hub answers it.
final class Replies {
    private Replies() {}

    static void tell(Event.Reply reply, Gateway<?> gateway) {
        switch (reply) {
            case Event.Present(var _, var room, var members) -> gateway.present(room, members);
            case Event.Recalled(var _, var of, var messages) -> gateway.recalled(of, messages);
            case Event.Conversations(var _, var all) -> gateway.conversations(all);
            case Event.Found(var _, var messages) -> gateway.found(messages);
            case Event.Refused(var _, var command, var reason) -> gateway.refused(command, reason);
            case Event.Remarked(var _, var text) -> gateway.remarked(text);
            case Event.Pong(var _, var token) -> gateway.pong(token);
            case Event.Looked<?> looked -> looked.tell();
        }
    }
}
