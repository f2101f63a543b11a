package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Profile;
import dev.plausch.core.Signal;
import dev.plausch.wire.irc.BatchRequest;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.Ctcp;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.MultilineAssembly;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.Tags;
import dev.plausch.wire.irc.TargetList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PRIVMSG, NOTICE, TAGMSG, and messages of several lines. What is said is stored; CTCP but ACTION, and tags alone, are
/// passed on at once. modern: Sending Messages
final class Messages {
    private final IrcGateway gateway;
    private final Answers answers;
    private @Nullable MultilineAssembly assembly;
    private Optional<String> label = Optional.empty();

    Messages(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// Whether the hub alone decides on it, so that it need not wait to be looked at.
    boolean isPlain(IrcMessage message) {
        var verb = message.verb();
        return (verb.equals("PRIVMSG") || verb.equals("NOTICE"))
                && message.has(2)
                && assembly == null
                && message.param(0).indexOf(',') < 0
                && message.param(1).charAt(0) != Ctcp.DELIMITER;
    }

    void say(IrcMessage message) {
        if (gateway.has(Capability.MULTILINE) && MultilineAssembly.isPart(message)) {
            gather(message);
            return;
        }
        boolean notice = message.verb().equals("NOTICE");
        if (message.param(0).isEmpty()) {
            complain(notice, Numeric.ERR_NORECIPIENT, "No recipient given (" + message.verb() + ")");
        } else if (message.param(1).isEmpty()) {
            complain(notice, Numeric.ERR_NOTEXTTOSEND, "No text to send");
        } else {
            each(message, notice, target -> say(message, target, message.param(1), kind(message.verb())));
        }
    }

    private void gather(IrcMessage message) {
        var wrong = assembly == null ? Optional.of(MultilineAssembly.invalid()) : assembly.add(message);
        wrong.ifPresent(reply -> {
            label.ifPresent(answers::begin);
            label = Optional.empty();
            answers.standard(reply);
        });
    }

    private static Message.Kind kind(String verb) {
        return verb.equals("NOTICE") ? Message.Kind.NOTICE : Message.Kind.SAYING;
    }

    /// modern: NOTICE must never be answered by an error
    private void complain(boolean notice, Numeric numeric, String text, String... params) {
        if (!notice) {
            answers.numeric(numeric, text, params);
        }
    }

    private interface ToTarget {
        void say(String target);
    }

    private void each(IrcMessage message, boolean notice, ToTarget action) {
        var targets = TargetList.parse(message.param(0));
        targets.targets().forEach(action::say);
        targets.tooMany().forEach(name -> complain(notice, Numeric.ERR_TOOMANYTARGETS, "Too many targets", name));
    }

    private void say(IrcMessage message, String target, String text, Message.Kind kind) {
        var session = gateway.connection.id();
        var ctcp = Ctcp.parse(text);
        var extra = message.tags().clientOnly().raw();
        if (ctcp.isPresent() && !(ctcp.get().isAction() && kind == Message.Kind.SAYING)) {
            var what = kind == Message.Kind.NOTICE ? Signal.Kind.ANSWER : Signal.Kind.REQUEST;
            gateway.execute(new Command.Tell(
                    session, target, new Signal(what, ctcp.get().text(), extra)));
            return;
        }
        var words = ctcp.map(Ctcp::params).orElse(text);
        var how = ctcp.isPresent() ? Message.Kind.ACTION : kind;
        if (kind == Message.Kind.SAYING && !Speaking.fits(gateway.self(), "PRIVMSG", target, words, ctcp.isPresent())) {
            // defs: ERR_INPUTTOOLONG, also for what is too long once it has its source
            answers.numeric(Numeric.ERR_INPUTTOOLONG, "Input line was too long");
            return;
        }
        gateway.speaks();
        gateway.execute(new Command.Say(session, target, clean(words), how, replyTo(message.tags()), extra));
    }

    /// ircv3 reply
    private static Optional<MessageId> replyTo(Tags tags) {
        return tags.value("+reply").or(() -> tags.value("+draft/reply")).flatMap(MessageId::parse);
    }

    /// What no text of the house may hold is left out.
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStray(text.charAt(i))) {
                return text.codePoints()
                        .filter(c -> !isStray(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isStray(int c) {
        return c == 0x7f || (c >= 0x80 && c < 0xa0) || (c < 0x20 && c != '\n' && !isFormatting(c));
    }

    private static boolean isFormatting(int c) {
        return switch (c) {
            case 0x02, 0x03, 0x04, 0x0f, 0x11, 0x16, 0x1d, 0x1e, 0x1f -> true;
            default -> false;
        };
    }

    /// ircv3 message-tags: TAGMSG
    void tag(IrcMessage message) {
        var extra = message.tags().clientOnly().raw();
        if (!gateway.has(Capability.MESSAGE_TAGS)) {
            answers.numeric(Numeric.ERR_UNKNOWNCOMMAND, "Unknown command", "TAGMSG");
        } else if (!extra.isEmpty()) {
            var signal = new Signal(Signal.Kind.TAGS, "", extra);
            each(message, false, target -> gateway.execute(new Command.Tell(gateway.connection.id(), target, signal)));
        }
    }

    /// ircv3 multiline
    void batch(IrcMessage message) {
        switch (BatchRequest.parse(message)) {
            case BatchRequest.Open open
            when gateway.has(Capability.MULTILINE) && assembly == null ->
                MultilineAssembly.open(message, open)
                        .ifPresentOrElse(
                                opened -> {
                                    assembly = opened;
                                    label = answers.postpone();
                                },
                                () -> answers.standard(MultilineAssembly.invalid()));
            case BatchRequest.Close(var reference)
            when assembly != null && assembly.reference().equals(reference) -> close(assembly);
            case BatchRequest.Open _, BatchRequest.Close _, BatchRequest.Invalid _ ->
                answers.standard(MultilineAssembly.invalid());
        }
    }

    private void close(MultilineAssembly closed) {
        assembly = null;
        label.ifPresent(answers::begin);
        label = Optional.empty();
        switch (closed.close()) {
            case MultilineAssembly.Complete(var tags, var verb, var target, var text, var joints) -> {
                var words = clean(text);
                var same = words.length() == text.length() ? joints : List.<Integer>of();
                var extra = Joints.add(tags.clientOnly().raw(), same);
                gateway.speaks();
                gateway.execute(
                        new Command.Say(gateway.connection.id(), target, words, kind(verb), replyTo(tags), extra));
            }
            case MultilineAssembly.Blank(var reply) -> answers.standard(reply);
            case MultilineAssembly.Failed _ -> {}
        }
    }

    /// Somebody said something to this person, or another session of the person to somebody.
    void told(Event.Told told) {
        answers.writeApart(out -> speak(told, new IrcLine(out)));
    }

    /// ircv3 echo-message; modern: RPL_AWAY
    void ownTold(Event.Told told) {
        if (gateway.has(Capability.ECHO_MESSAGE)) {
            answers.write(out -> speak(told, new IrcLine(out)));
        }
        tellIfAway(told.recipient(), told.message().kind() != Message.Kind.NOTICE);
    }

    /// Somebody's client tells this one something, or this one another; who tells themselves reads it, too.
    void signalled(Event.SignalledTo signalled) {
        boolean own = signalled.by().equals(gateway.connection.id());
        boolean toSelf = signalled.recipient().id().equals(signalled.sender().id());
        if (!own || toSelf) {
            answers.writeApart(out -> speak(signalled, new IrcLine(out)));
        }
        if (own && gateway.has(Capability.ECHO_MESSAGE)) {
            answers.write(out -> speak(signalled, new IrcLine(out)));
        }
        tellIfAway(signalled.recipient(), own && signalled.signal().kind() != Signal.Kind.TAGS);
    }

    private void speak(Event.SignalledTo signalled, IrcLine line) {
        gateway.words()
                .signal(
                        IrcDialect.nick(signalled.recipient()),
                        signalled.id(),
                        signalled.signal(),
                        signalled.sender(),
                        line);
    }

    /// modern: STATUSMSG
    void toRank(Event.ToRank news) {
        answers.writeApart(out -> speak(news, new IrcLine(out)));
    }

    /// ircv3 echo-message
    void ownToRank(Event.ToRank news) {
        if (gateway.has(Capability.ECHO_MESSAGE)) {
            answers.write(out -> speak(news, new IrcLine(out)));
        }
    }

    private void speak(Event.ToRank news, IrcLine line) {
        switch (news) {
            case Event.SaidToRank said ->
                new Speaking(gateway.words(), line)
                        .say(said.to().toString(), said.message(), said.sender(), said.extra());
            case Event.SignalledToRank(var to, var id, var signal, var sender, var _, var _) ->
                gateway.words().signal(to.toString(), id, signal, sender, line);
            // draft/message-redaction is not spoken yet.
            case Event.DeletedForRank _ -> {}
        }
    }

    private void speak(Event.Told told, IrcLine line) {
        new Speaking(gateway.words(), line)
                .say(told.recipient().name().value(), told.message(), told.sender(), told.extra());
    }

    void tellIfAway(Profile recipient, boolean asked) {
        if (asked) {
            recipient
                    .card()
                    .away()
                    .ifPresent(why -> answers.numeric(
                            Numeric.RPL_AWAY, why, recipient.name().value()));
        }
    }
}
