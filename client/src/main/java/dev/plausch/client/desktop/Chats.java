package dev.plausch.client.desktop;

import dev.plausch.client.link.Chat;
import java.awt.Component;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The private chats, one tab a person.
final class Chats {

    private static final class Room {
        final String peer;
        final ChatPane pane;
        private final String hint;
        private final String over;
        private String own = "";
        private @Nullable Chat chat;

        Room(String peer, Phrases phrases, InstantSource clock) {
            this.peer = peer;
            var shown = Harmless.label(peer);
            hint = phrases.sayTo(shown);
            over = phrases.chatOver();
            pane = new ChatPane(phrases, clock, new Avatar(shown, 56), this::say);
            pane.head(new ChatHead(phrases, shown).component());
            pane.hint(phrases.chatBegins(shown), phrases.unencryptedWhy());
        }

        private void say(String text) {
            if (chat != null) {
                chat.say(text);
                pane.said(own, text, true);
            }
        }

        void begin(Chat begun, String ownName) {
            own = ownName;
            chat = begun;
            pane.enable(true, hint);
        }

        void end() {
            var ended = chat;
            chat = null;
            pane.enable(false, over);
            if (ended != null) {
                ended.close();
            }
        }
    }

    private final Phrases phrases;
    private final InstantSource clock;
    private final Tabs tabs;
    private final List<Room> rooms = new ArrayList<>();

    Chats(Phrases phrases, InstantSource clock, Tabs tabs) {
        this.phrases = phrases;
        this.clock = clock;
        this.tabs = tabs;
    }

    /// Goes to the open chat with the person; tells whether there is one.
    boolean show(String peer) {
        var open = of(peer).filter(room -> room.chat != null);
        open.ifPresent(this::select);
        return open.isPresent();
    }

    /// The chat comes to the front, but not under the fingers of someone who is writing elsewhere.
    ///
    /// @param own the own name
    void opened(Chat chat, String own) {
        var known = of(chat.peer());
        if (known.filter(room -> room.chat != null).isPresent()) {
            chat.close();
            select(known.get());
            return;
        }
        var room = known.orElseGet(() -> added(chat.peer()));
        room.begin(chat, own);
        room.pane.notedQuietly(phrases.chatBegins(chat.peer()));
        if (Input.isBeingWritten()) {
            tabs.marked(room.pane.component());
        } else {
            select(room);
        }
    }

    private Room added(String peer) {
        var room = new Room(peer, phrases, clock);
        rooms.add(room);
        tabs.add(peer, room.pane.component());
        return room;
    }

    void said(Chat chat, String text) {
        of(chat).ifPresent(room -> {
            room.pane.said(room.peer, text, false);
            tabs.marked(room.pane.component());
        });
    }

    void closed(Chat chat, boolean ended) {
        of(chat).ifPresent(room -> {
            room.chat = null;
            room.end();
            room.pane.noted(ended ? phrases.chatEnded(room.peer) : phrases.chatLost(room.peer));
            tabs.marked(room.pane.component());
        });
    }

    /// Ends what is in this tab, and takes it away.
    void close(Component content) {
        for (var room : List.copyOf(rooms)) {
            if (room.pane.component() == content) {
                rooms.remove(room);
                tabs.remove(content);
                room.end();
            }
        }
    }

    void closeAll() {
        List.copyOf(rooms).forEach(room -> close(room.pane.component()));
    }

    /// Puts the cursor where one writes in this tab.
    void focus(Component content) {
        rooms.stream().filter(room -> room.pane.component() == content).forEach(room -> room.pane.focus());
    }

    private void select(Room room) {
        tabs.select(room.pane.component());
        room.pane.focus();
    }

    private Optional<Room> of(String peer) {
        return rooms.stream().filter(room -> room.peer.equals(peer)).findFirst();
    }

    private Optional<Room> of(Chat chat) {
        return rooms.stream().filter(room -> chat.equals(room.chat)).findFirst();
    }
}
