package dev.plausch.client.desktop;

import dev.plausch.client.link.Invitation;
import dev.plausch.client.link.Link;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.link.LinkEvent.Why;
import dev.plausch.client.link.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happens when the user or the link does something.
final class Conversation {

    /// What is on the window.
    ///
    /// @param seconds how long an invitation stands
    record Parts(
            ConnectBar bar, ChatPane lobby, PeopleList people, Notices notices, Tabs tabs, Chats chats, int seconds) {}

    private static final String CONNECTION = "connection";

    private final Phrases phrases;
    private final Linking linking;
    private final Parts parts;
    private final Map<String, String> askedAt = new HashMap<>();
    private Status status = new Status.Offline();
    private @Nullable Server server;
    private @Nullable Link link;
    private int turn;

    Conversation(Phrases phrases, Linking linking, Parts parts) {
        this.phrases = phrases;
        this.linking = linking;
        this.parts = parts;
    }

    private String ownName() {
        return status instanceof Status.Online(var name) ? name : server == null ? "" : server.name();
    }

    void connect(Server to) {
        turn++;
        int mine = turn;
        server = to;
        parts.notices().remove(CONNECTION);
        become(new Status.Connecting());
        link = linking.connect(to.host(), to.port(), to.name(), new Inbox(event -> happened(event, mine)));
    }

    /// Ends the connection, if there is one; chats stay.
    void disconnect() {
        if (status instanceof Status.Online) {
            lobby().noted(phrases.failure(Reason.CLOSED, "", "", ""));
        }
        leave();
        become(new Status.Offline());
    }

    private void leave() {
        turn++;
        var left = link;
        link = null;
        if (left != null) {
            left.close();
        }
    }

    void quit() {
        parts.notices().clear();
        parts.chats().closeAll();
        leave();
    }

    void mistyped(Server.Mistake mistake) {
        var text =
                switch (mistake) {
                    case ADDRESS -> phrases.addressMissing();
                    case PORT -> phrases.portWrong();
                    case NAME_MISSING -> phrases.nameMissing();
                    case NAME -> phrases.nameWrong();
                };
        trouble(CONNECTION, text);
    }

    void say(String text) {
        if (link != null) {
            link.say(text);
        }
    }

    void ask(Person person) {
        var name = person.name();
        if (link == null || parts.chats().show(name) || askedAt.containsKey(name)) {
            return;
        }
        var address = person.address();
        askedAt.put(name, address.getHostString() + ":" + address.getPort());
        parts.notices()
                .add(new Notice("asked " + name, "notice", phrases.asked(Harmless.label(name))).withAvatar(name));
        link.invite(person);
    }

    /// Chats outlive the connection over which they came about; all else of an earlier connection is of no interest.
    private void happened(LinkEvent event, int itsTurn) {
        boolean isOfChat = event instanceof LinkEvent.ChatOpened
                || event instanceof LinkEvent.ChatSaid
                || event instanceof LinkEvent.ChatClosed;
        if (itsTurn == turn || isOfChat) {
            happened(event);
        } else if (event instanceof LinkEvent.Invited(var invitation)) {
            invitation.decline();
        }
    }

    private void happened(LinkEvent event) {
        switch (event) {
            case LinkEvent.Connected(var name) -> connected(name);
            case LinkEvent.Listed(var people) -> parts.people().all(people);
            case LinkEvent.Joined(var person) -> {
                if (parts.people().joined(person)) {
                    lobby().noted(phrases.came(person.name()));
                }
            }
            case LinkEvent.Left(var name) -> {
                if (parts.people().left(name)) {
                    lobby().noted(phrases.went(name));
                }
            }
            case LinkEvent.Said(var name, var text) -> {
                lobby().said(name, text, name.equals(ownName()));
                parts.tabs().marked(parts.lobby().component());
            }
            case LinkEvent.Disconnected(var reason, var detail) -> disconnected(reason, detail);
            case LinkEvent.Invited(var invitation) -> invited(invitation);
            case LinkEvent.ChatOpened(var chat) -> {
                answered(chat.peer());
                parts.notices().remove("from " + chat.peer());
                parts.chats().opened(chat, ownName());
            }
            case LinkEvent.ChatRefused(var with, var why) -> refused(with, why);
            case LinkEvent.ChatSaid(var chat, var text) -> parts.chats().said(chat, text);
            case LinkEvent.ChatClosed(var chat, var ended) -> parts.chats().closed(chat, ended);
        }
    }

    private ChatPane lobby() {
        return parts.lobby();
    }

    private void connected(String name) {
        become(new Status.Online(name));
        if (server != null) {
            lobby().notedQuietly(phrases.entered(server.shown()));
            lobby().hint(phrases.entered(server.shown()), phrases.lobbyWhy());
        }
        parts.lobby().focus();
    }

    private void disconnected(Reason reason, String detail) {
        link = null;
        boolean wasOnline = status instanceof Status.Online;
        become(reason == Reason.LOST && wasOnline ? new Status.Lost() : new Status.Offline());
        var shown = server == null ? "" : Harmless.label(server.shown());
        var name = server == null ? "" : Harmless.label(server.name());
        var text = phrases.failure(reason, shown, name, Harmless.label(detail));
        if (wasOnline) {
            lobby().noted(text);
        }
        if (reason != Reason.CLOSED) {
            trouble(CONNECTION, text);
        }
        if (reason == Reason.NAME_TAKEN) {
            parts.bar().focusName();
        }
    }

    private void become(Status next) {
        status = next;
        parts.bar().show(next);
        boolean isOnline = next instanceof Status.Online;
        parts.lobby().enable(isOnline, phrases.sayToAll());
        if (isOnline) {
            parts.people().online();
        } else {
            parts.people().offline();
            askedAt.keySet().forEach(name -> parts.notices().remove("asked " + name));
            askedAt.clear();
        }
    }

    private void invited(Invitation invitation) {
        var from = Harmless.label(invitation.from());
        Object topic = "from " + invitation.from();
        Runnable gone = () -> parts.notices().remove(topic);
        var notice = new Notice(topic, "notice", phrases.invited(from))
                .withAvatar(from)
                .forSeconds(parts.seconds(), phrases, () -> {
                    gone.run();
                    lobby().noted(phrases.missed(from));
                })
                .withButton("accept", phrases.accept(), true, () -> {
                    gone.run();
                    invitation.accept();
                })
                .withButton("decline", phrases.decline(), false, () -> {
                    gone.run();
                    invitation.decline();
                });
        parts.notices().add(notice);
    }

    private void refused(String with, Why why) {
        var name = answered(with).orElse(with);
        if (why == Why.ALREADY_OPEN && parts.chats().show(name)) {
            return;
        }
        trouble("refused " + name, phrases.failure(why, Harmless.label(name)));
    }

    /// The question to this person, a name or an address, is over; gives the name.
    private Optional<String> answered(String who) {
        var name = askedAt.entrySet().stream()
                .filter(asked -> asked.getKey().equals(who) || asked.getValue().equals(who))
                .map(Map.Entry::getKey)
                .findFirst();
        name.ifPresent(askedAt::remove);
        name.ifPresent(each -> parts.notices().remove("asked " + each));
        return name;
    }

    private void trouble(String topic, String text) {
        parts.notices()
                .add(new Notice(topic, "trouble", text)
                        .withButton(
                                "dismiss",
                                phrases.close(),
                                false,
                                () -> parts.notices().remove(topic)));
    }
}
