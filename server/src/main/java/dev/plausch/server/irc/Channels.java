package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Channels, which are the house's rooms. modern: Channel Operations
final class Channels {
    private final IrcGateway gateway;
    private final Answers answers;
    private final Listing listing;
    /// Entered, and not yet told who is there.
    private final Set<RoomName> justJoined = new HashSet<>();

    Channels(IrcGateway gateway, Listing listing) {
        this.gateway = gateway;
        this.answers = gateway.answers;
        this.listing = listing;
    }

    void join(IrcMessage message) {
        if (message.param(0).equals("0")) {
            partAll();
            return;
        }
        var keys = List.of(message.param(1).split(","));
        int i = 0;
        for (var name : TargetList.names(message.param(0))) {
            var key = Optional.of(i < keys.size() ? keys.get(i) : "").filter(each -> !each.isEmpty());
            i++;
            if (TargetList.isChannel(name)) {
                gateway.execute(new Command.Join(gateway.connection.id(), name, key));
                gateway.look(view -> view.room(name).map(Seen::of), this::welcome);
            } else {
                answers.numeric(Numeric.ERR_NOSUCHCHANNEL, "No such channel", Registration.shown(name));
            }
        }
    }

    /// What follows one's own JOIN.
    private void welcome(Optional<Seen> room) {
        room.filter(seen -> justJoined.remove(seen.name())).ifPresent(seen -> {
            seen.topic().ifPresent(topic -> topic(seen.name().value(), topic));
            // ircv3 no-implicit-names
            if (!gateway.has(Capability.NO_IMPLICIT_NAMES)) {
                listing.names(seen, true);
            }
        });
    }

    private void partAll() {
        gateway.look(
                view -> view.roomsOf(gateway.self().id()).stream()
                        .map(room -> room.name().value())
                        .toList(),
                names -> names.forEach(name -> gateway.execute(new Command.Part(gateway.connection.id(), name))));
    }

    void part(IrcMessage message) {
        var reason = Optional.of(Persons.cut(message.param(1), IrcLimits.KICK_LENGTH))
                .filter(each -> !each.isEmpty());
        TargetList.names(message.param(0))
                .forEach(name -> gateway.execute(new Command.Part(gateway.connection.id(), name, reason)));
    }

    /// News of this client's own doing have been told.
    void happened(Event.News news, Messages messages) {
        if (news instanceof Event.Joined joined) {
            justJoined.add(joined.room());
            if (!joined.by().equals(gateway.connection.id())) {
                gateway.look(view -> view.room(joined.room().value()).map(Seen::of), this::welcome);
            }
        } else if (news instanceof Event.Invited(var room, var guest, var _, var _)) {
            answers.lines(line -> answers.begin(line, Numeric.RPL_INVITING)
                    .param(guest.name().value())
                    .param(room.value())
                    .end());
            messages.tellIfAway(guest, true);
        }
    }

    void topic(IrcMessage message) {
        var name = message.param(0);
        if (message.params().size() > 1) {
            var text = Persons.cut(message.param(1), IrcLimits.TOPIC_LENGTH);
            gateway.execute(new Command.SetTopic(gateway.connection.id(), name, text));
            return;
        }
        gateway.look(view -> view.room(name).filter(this::isVisible).map(Seen::of), room -> {
            if (room.isEmpty()) {
                noSuchChannel(answers, name);
            } else if (room.get().topic().isEmpty()) {
                answers.numeric(
                        Numeric.RPL_NOTOPIC,
                        "No topic is set",
                        room.get().name().value());
            } else {
                topic(room.get().name().value(), room.get().topic().get());
            }
        });
    }

    static void noSuchChannel(Answers answers, String name) {
        answers.numeric(Numeric.ERR_NOSUCHCHANNEL, "No such channel", Registration.shown(name));
    }

    private void topic(String room, Topic topic) {
        answers.numeric(Numeric.RPL_TOPIC, topic.text(), room);
        answers.lines(line -> answers.begin(line, Numeric.RPL_TOPICWHOTIME)
                .param(room)
                .param(topic.by().value())
                .param(topic.at().getEpochSecond())
                .end());
    }

    private boolean isVisible(RoomView room) {
        return isVisible(room, gateway.self().id());
    }

    static boolean isVisible(RoomView room, PersonId reader) {
        return !room.rules().contains(Rule.SECRET) || room.member(reader).isPresent();
    }

    /// modern: INVITE message; without parameters, the channels one is invited to
    void invite(IrcMessage message) {
        if (message.params().isEmpty()) {
            invitations();
        } else if (!message.has(2)) {
            gateway.needsMore(message);
        } else {
            gateway.execute(new Command.Invite(gateway.connection.id(), message.param(1), message.param(0)));
        }
    }

    private void invitations() {
        gateway.look(view -> view.invitationsOf(gateway.self().id()), rooms -> {
            answers.lines(line -> rooms.forEach(room -> answers.begin(line, Numeric.RPL_INVITELIST)
                    .param(room.value())
                    .end()));
            answers.numeric(Numeric.RPL_ENDOFINVITELIST, "End of /INVITE list");
        });
    }

    /// modern: KICK message; one channel for all, or as RFC 2812 3.2.8 allows one for each
    void kick(IrcMessage message) {
        var reason = Persons.cut(message.param(2), IrcLimits.KICK_LENGTH);
        var words = reason.isEmpty() ? gateway.self().name().value() : reason;
        var rooms = message.param(0).split(",");
        var nicks = message.param(1).split(",");
        for (int i = 0; i < nicks.length; i++) {
            var room = rooms.length == nicks.length ? rooms[i] : rooms.length == 0 ? "" : rooms[0];
            gateway.execute(new Command.Kick(gateway.connection.id(), room, nicks[i], words));
        }
    }
}
