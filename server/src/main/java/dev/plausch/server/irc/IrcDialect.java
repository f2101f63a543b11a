package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Profile;
import dev.plausch.core.RoomRecord;
import dev.plausch.core.Signal;
import dev.plausch.server.Dialect;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.ModeLine;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// How news of channels look to clients with these capabilities. Nobody's own come this way: they may have a label.
///
/// @param enabled those of [#THAT_MATTER]
record IrcDialect(Set<Capability> enabled, Clock clock) implements Dialect {
    /// Capabilities that change what is read of others.
    private static final Set<Capability> THAT_MATTER = EnumSet.of(
            Capability.ACCOUNT_NOTIFY,
            Capability.ACCOUNT_TAG,
            Capability.AWAY_NOTIFY,
            Capability.BATCH,
            Capability.CHGHOST,
            Capability.EXTENDED_JOIN,
            Capability.INVITE_NOTIFY,
            Capability.MESSAGE_TAGS,
            Capability.MULTILINE,
            Capability.SERVER_TIME,
            Capability.SETNAME);

    static IrcDialect of(Set<Capability> enabled, Clock clock) {
        var those = EnumSet.noneOf(Capability.class);
        those.addAll(enabled);
        those.retainAll(THAT_MATTER);
        return new IrcDialect(Set.copyOf(those), clock);
    }

    boolean has(Capability capability) {
        return enabled.contains(capability);
    }

    @Override
    public boolean showsOwn(Event.News news) {
        return false;
    }

    @Override
    public void encode(Event.News news, Scratch out) {
        var line = new IrcLine(out);
        switch (news) {
            case Event.Said said ->
                new Speaking(this, line).say(said.room().value(), said.message(), said.sender(), said.extra());
            case Event.SignalledInRoom(var room, var id, var signal, var sender, var _) ->
                signal(room.value(), id, signal, sender, line);
            case Event.Joined joined -> joined(joined, line);
            case Event.Left left -> {
                begin(left.person(), line).command("PART").param(left.room().value());
                left.reason().ifPresent(line::trailing);
                line.end();
            }
            case Event.Departed departed ->
                begin(departed.person(), line)
                        .command("QUIT")
                        .trailing(departed.reason().orElse("Connection closed"))
                        .end();
            case Event.Kicked kicked ->
                begin(kicked.moderator(), line)
                        .command("KICK")
                        .param(kicked.room().value())
                        .param(nick(kicked.person()))
                        .trailing(kicked.reason())
                        .end();
            case Event.TopicChanged changed ->
                begin(changed.person(), line)
                        .command("TOPIC")
                        .param(changed.room().value())
                        .trailing(changed.topic().map(RoomRecord.Topic::text).orElse(""))
                        .end();
            case Event.RoomChanged changed -> modes(changed, line);
            case Event.Renamed(var before, var now, var _, var _) ->
                begin(before, line).command("NICK").last(nick(now)).end();
            case Event.Changed changed -> changed(changed, line);
            case Event.Invited invited -> {
                if (has(Capability.INVITE_NOTIFY)) {
                    invited(invited, line);
                }
            }
            // draft/message-redaction is not spoken yet.
            case Event.Deleted _ -> {}
        }
    }

    void invited(Event.Invited invited, IrcLine line) {
        begin(invited.person(), line)
                .command("INVITE")
                .param(nick(invited.guest()))
                .last(invited.room().value())
                .end();
    }

    /// ircv3 extended-join, away-notify
    private void joined(Event.Joined joined, IrcLine line) {
        var person = joined.person();
        begin(person, line).command("JOIN");
        if (has(Capability.EXTENDED_JOIN)) {
            line.param(joined.room().value())
                    .param(person.card().account().map(Object::toString).orElse("*"))
                    .trailing(realName(person))
                    .end();
        } else {
            line.last(joined.room().value()).end();
        }
        if (has(Capability.AWAY_NOTIFY) && person.card().away().isPresent()) {
            begin(person, line)
                    .command("AWAY")
                    .trailing(person.card().away().get())
                    .end();
        }
    }

    private void modes(Event.RoomChanged changed, IrcLine line) {
        var room = changed.room().value();
        for (var params : ModeLine.encode(Modes.letters(changed.changes()), 300)) {
            begin(changed.person(), line).command("MODE").param(room);
            params.forEach(line::param);
            line.end();
        }
    }

    void changed(Event.Changed changed, IrcLine line) {
        var before = changed.person().card();
        var now = changed.now().card();
        if (has(Capability.CHGHOST)
                && !(before.host().equals(now.host()) && before.user().equals(now.user()))) {
            begin(changed.person(), line)
                    .command("CHGHOST")
                    .param(now.user())
                    .param(now.host())
                    .end();
        }
        if (has(Capability.ACCOUNT_NOTIFY) && !before.account().equals(now.account())) {
            begin(changed.now(), line)
                    .command("ACCOUNT")
                    .param(now.account().map(Object::toString).orElse("*"))
                    .end();
        }
        if (has(Capability.SETNAME) && !before.realName().equals(now.realName())) {
            begin(changed.now(), line)
                    .command("SETNAME")
                    .trailing(now.realName())
                    .end();
        }
        if (has(Capability.AWAY_NOTIFY) && !before.away().equals(now.away())) {
            begin(changed.now(), line).command("AWAY");
            now.away().ifPresent(line::trailing);
            line.end();
        }
    }

    /// ircv3 message-tags: TAGMSG; modern: CTCP
    void signal(String target, MessageId id, Signal signal, Profile sender, IrcLine line) {
        if (signal.kind() == Signal.Kind.TAGS) {
            if (has(Capability.MESSAGE_TAGS)) {
                new Speaking(this, line).tags(id, sender, signal.extra());
                source(sender, line).command("TAGMSG").param(target).end();
            }
        } else {
            new Speaking(this, line).tags(id, sender, signal.extra());
            source(sender, line)
                    .command(signal.kind() == Signal.Kind.REQUEST ? "PRIVMSG" : "NOTICE")
                    .param(target)
                    .trailing(signal.text())
                    .end();
        }
    }

    /// A line about somebody, with the tags that are on every such line.
    private IrcLine begin(Profile person, IrcLine line) {
        line.begin();
        time(clock.instant(), line);
        account(person, line);
        return source(person, line);
    }

    /// ircv3 server-time
    void time(Instant at, IrcLine line) {
        if (has(Capability.SERVER_TIME)) {
            line.tag("time", Times.of(at));
        }
    }

    /// ircv3 account-tag, bot-mode
    void account(Profile person, IrcLine line) {
        if (has(Capability.ACCOUNT_TAG)) {
            person.card().account().ifPresent(account -> line.tag("account", account.value()));
        }
        if (has(Capability.MESSAGE_TAGS) && person.card().is(dev.plausch.core.Card.Trait.BOT)) {
            line.tag("bot");
        }
    }

    static IrcLine source(Profile person, IrcLine line) {
        return line.source(nick(person), person.card().user(), person.card().host());
    }

    static String nick(Profile person) {
        return person.name().value();
    }

    /// Who gave none shows the nick.
    static String realName(Profile person) {
        var realName = person.card().realName();
        return realName.isEmpty() ? nick(person) : realName;
    }

    /// The command by which a message comes.
    static String command(Message message) {
        return message.kind() == Message.Kind.NOTICE ? "NOTICE" : "PRIVMSG";
    }
}
