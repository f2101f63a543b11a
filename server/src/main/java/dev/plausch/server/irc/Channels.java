package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import dev.plausch.core.RoomChange;
import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import dev.plausch.core.View.Member;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.ChannelMode;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.ListFilter;
import dev.plausch.wire.irc.ModeChange;
import dev.plausch.wire.irc.ModeLine;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import dev.plausch.wire.irc.WordLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Channels, which are the house's rooms. modern: Channel Operations
final class Channels {
    private final IrcGateway gateway;
    private final Answers answers;
    /// Entered, and not yet told who is there.
    private final Set<RoomName> justJoined = new HashSet<>();

    Channels(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
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
                gateway.look(view -> view.room(name).map(Channels::copy), this::welcome);
            } else {
                answers.numeric(Numeric.ERR_NOSUCHCHANNEL, "No such channel", Registration.shown(name));
            }
        }
    }

    /// What one look saw of a room.
    private record Seen(RoomName name, Optional<Topic> topic, boolean secret, List<Member> members) {}

    private static Seen copy(RoomView room) {
        return new Seen(room.name(), room.topic(), room.rules().contains(Rule.SECRET), List.copyOf(room.members()));
    }

    /// What follows one's own JOIN.
    private void welcome(Optional<Seen> room) {
        room.filter(seen -> justJoined.remove(seen.name())).ifPresent(seen -> {
            seen.topic().ifPresent(topic -> topic(seen.name().value(), topic));
            // ircv3 no-implicit-names
            if (!gateway.has(Capability.NO_IMPLICIT_NAMES)) {
                names(seen, true);
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
                gateway.look(view -> view.room(joined.room().value()).map(Channels::copy), this::welcome);
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
        gateway.look(view -> view.room(name).filter(this::isVisible).map(Channels::copy), room -> {
            if (room.isEmpty()) {
                noSuchChannel(name);
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

    void noSuchChannel(String name) {
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

    void names(IrcMessage message) {
        for (var name : TargetList.names(message.param(0))) {
            gateway.look(view -> view.room(name).filter(this::isVisible).map(Channels::copy), room -> {
                var self = gateway.self().id();
                room.ifPresentOrElse(
                        seen -> names(
                                seen,
                                seen.members().stream()
                                        .anyMatch(each -> each.person().id().equals(self))),
                        () -> endOfNames(name));
            });
        }
        if (message.param(0).isEmpty()) {
            endOfNames("*");
        }
    }

    /// modern: RPL_NAMREPLY; ircv3 multi-prefix, userhost-in-names
    private void names(Seen room, boolean inside) {
        var entries = new ArrayList<String>(room.members().size());
        for (var member : room.members()) {
            if (inside || !member.person().card().is(Card.Trait.INVISIBLE)) {
                entries.add(Modes.prefixes(member, gateway) + shown(member));
            }
        }
        int space = IrcLimits.BODY_BYTES - 60 - 4 * IrcLimits.NICK_LENGTH - 4 * IrcLimits.CHANNEL_LENGTH;
        answers.lines(line -> {
            for (var some : WordLines.of(entries, " ", space, Integer.MAX_VALUE)) {
                if (!some.isEmpty()) {
                    answers.begin(line, Numeric.RPL_NAMREPLY)
                            .param(room.secret() ? "@" : "=")
                            .param(room.name().value())
                            .trailing(some)
                            .end();
                }
            }
        });
        endOfNames(room.name().value());
    }

    private String shown(Member member) {
        var person = member.person();
        var nick = person.name().value();
        return gateway.has(Capability.USERHOST_IN_NAMES)
                ? nick + "!" + person.card().user() + "@" + person.card().host()
                : nick;
    }

    private void endOfNames(String room) {
        answers.numeric(Numeric.RPL_ENDOFNAMES, "End of /NAMES list", Registration.shown(room));
    }

    /// modern: LIST message
    void list(IrcMessage message) {
        var request = ListFilter.parse(message.params());
        record Line(String name, int members, String topic) {}
        gateway.look(
                view -> {
                    var rooms = request.channels().isEmpty()
                            ? view.rooms()
                            : request.channels().stream().flatMap(name -> view.room(name).stream());
                    // The house's own rooms stay when nobody is in them; a channel is there while somebody is.
                    return rooms.filter(room -> room.size() > 0)
                            .filter(this::isVisible)
                            .filter(room -> request.matches(entry(room)))
                            .map(room -> new Line(
                                    room.name().value(),
                                    room.size(),
                                    room.topic().map(Topic::text).orElse("")))
                            .toList();
                },
                rooms -> {
                    answers.lines(line -> answers.begin(line, Numeric.RPL_LISTSTART)
                            .param("Channel")
                            .trailing("Users  Name")
                            .end());
                    answers.lines(line -> rooms.forEach(room -> answers.begin(line, Numeric.RPL_LIST)
                            .param(room.name())
                            .param(room.members())
                            .trailing(room.topic())
                            .end()));
                    answers.numeric(Numeric.RPL_LISTEND, "End of /LIST");
                });
    }

    private ListFilter.Entry entry(RoomView room) {
        var now = gateway.house.clock.instant();
        return new ListFilter.Entry(
                room.name().value(),
                room.size(),
                Duration.between(room.created(), now).toMinutes(),
                room.topic()
                        .map(topic -> Duration.between(topic.at(), now).toMinutes())
                        .orElse(-1L));
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

    void mode(IrcMessage message, Persons persons) {
        var name = message.param(0);
        if (!TargetList.isChannel(name)) {
            persons.mode(message);
        } else if (message.params().size() == 1) {
            show(name);
        } else {
            change(
                    name,
                    ModeLine.ofChannel(
                            message.params().subList(1, message.params().size())));
        }
    }

    /// modern: RPL_CHANNELMODEIS
    private void show(String name) {
        record Shown(String room, List<String> params, long created) {}
        gateway.look(
                view -> view.room(name).filter(this::isVisible).map(room -> {
                    var letters =
                            Modes.of(room, room.member(gateway.self().id()).isPresent());
                    var lines = ModeLine.encode(letters, 400);
                    return new Shown(
                            room.name().value(),
                            lines.isEmpty() ? List.of("+") : lines.getFirst(),
                            room.created().getEpochSecond());
                }),
                room -> room.ifPresentOrElse(
                        shown -> {
                            answers.lines(line -> {
                                answers.begin(line, Numeric.RPL_CHANNELMODEIS).param(shown.room());
                                shown.params().forEach(line::param);
                                line.end();
                            });
                            answers.lines(line -> answers.begin(line, Numeric.RPL_CREATIONTIME)
                                    .param(shown.room())
                                    .param(shown.created())
                                    .end());
                        },
                        () -> noSuchChannel(name)));
    }

    private void change(String name, List<ModeChange> asked) {
        var changes = new ArrayList<RoomChange>();
        for (var each : asked) {
            switch (each) {
                case ModeChange.Sound sound -> Modes.change(sound).ifPresent(changes::add);
                case ModeChange.Query(var list) -> showList(name, list);
                case ModeChange.Unknown(var letter) ->
                    answers.numeric(Numeric.ERR_UNKNOWNMODE, "is an unknown mode char to me", letter);
                case ModeChange.Missing(var letter) ->
                    answers.numeric(
                            Numeric.ERR_INVALIDMODEPARAM,
                            "You must specify a parameter for the mode",
                            name,
                            String.valueOf(letter),
                            "*");
                case ModeChange.Invalid(var letter, var value) ->
                    answers.numeric(
                            Numeric.ERR_INVALIDMODEPARAM,
                            "Invalid parameter",
                            name,
                            String.valueOf(letter),
                            letter == ChannelMode.KEY.letter() ? "*" : Registration.shown(value));
            }
        }
        if (!changes.isEmpty()) {
            gateway.execute(new Command.ChangeRoom(gateway.connection.id(), name, changes));
        }
    }

    private void showList(String name, ChannelMode list) {
        gateway.look(
                view -> view.room(name)
                        .filter(this::isVisible)
                        .map(room -> room.masks().stream()
                                .filter(mask -> Modes.list(mask.kind()) == list)
                                .toList()),
                masks -> masks.ifPresentOrElse(all -> showList(name, list, all), () -> noSuchChannel(name)));
    }

    private void showList(String name, ChannelMode list, List<Mask> masks) {
        var entry =
                switch (list) {
                    case EXCEPTION -> Numeric.RPL_EXCEPTLIST;
                    case INVITE_EXCEPTION -> Numeric.RPL_INVEXLIST;
                    default -> Numeric.RPL_BANLIST;
                };
        answers.lines(line -> masks.forEach(mask -> answers.begin(line, entry)
                .param(name)
                .param(mask.pattern())
                .param(mask.by().value())
                .param(mask.at().getEpochSecond())
                .end()));
        switch (list) {
            case EXCEPTION -> answers.numeric(Numeric.RPL_ENDOFEXCEPTLIST, "End of channel exception list", name);
            case INVITE_EXCEPTION ->
                answers.numeric(Numeric.RPL_ENDOFINVEXLIST, "End of channel invite exception list", name);
            default -> answers.numeric(Numeric.RPL_ENDOFBANLIST, "End of channel ban list", name);
        }
    }
}
