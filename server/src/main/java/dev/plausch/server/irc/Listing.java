package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.RoomRecord.Topic;
import dev.plausch.core.View.Member;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.ListFilter;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import dev.plausch.wire.irc.WordLines;
import java.time.Duration;
import java.util.ArrayList;

/// Which channels there are, and who is in them. modern: NAMES and LIST message
final class Listing {
    private final IrcGateway gateway;
    private final Answers answers;

    Listing(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// modern: NAMES message; without a channel, nothing but its end
    void names(IrcMessage message) {
        for (var name : TargetList.names(message.param(0))) {
            gateway.look(view -> view.room(name).filter(this::isVisible).map(Seen::of), room -> {
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
    void names(Seen room, boolean inside) {
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

    private boolean isVisible(RoomView room) {
        return Channels.isVisible(room, gateway.self().id());
    }
}
