package dev.plausch.server.irc;

import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Profile;
import dev.plausch.wire.Utf8;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.Ctcp;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.MultilineAssembly;
import dev.plausch.wire.irc.Pieces;
import dev.plausch.wire.irc.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes what somebody said as one line, as several, or as a batch, as the dialect allows.
///
/// @param line that is written to
record Speaking(IrcDialect dialect, IrcLine line) {

    /// @param target as its readers know it
    /// @param extra client-only tags, escaped
    void say(String target, Message message, Profile sender, String extra) {
        var command = IrcDialect.command(message);
        var text = message.text().value();
        int room = Pieces.room(sourceBytes(sender), command, target);
        boolean action = message.kind() == Message.Kind.ACTION;
        var joints = Joints.of(extra);
        boolean fits = joints.isEmpty() && text.indexOf('\n') < 0 && fits(text, action, room);
        if (fits || action || !batches()) {
            var pieces = fits ? List.of(whole(message)) : Pieces.lines(whole(message), joints, room);
            lines(pieces, target, message, sender, extra);
        } else {
            batch(target, message, sender, extra, Pieces.of(text, joints, room));
        }
    }

    /// Whether this would reach others as it is, on one line.
    static boolean fits(Profile sender, String command, String target, String text, boolean action) {
        return fits(text, action, Pieces.room(sourceBytes(sender), command, target));
    }

    private static boolean fits(String text, boolean action, int room) {
        return Utf8.length(text) + (action ? Ctcp.ACTION_BYTES : 0) <= room;
    }

    private boolean batches() {
        return dialect.has(Capability.BATCH) && dialect.has(Capability.MULTILINE);
    }

    /// ircv3 multiline: Fallback; the id is on the first line alone
    private void lines(List<String> pieces, String target, Message message, Profile sender, String extra) {
        boolean first = true;
        for (var piece : pieces) {
            tags(
                    first ? Optional.of(message.id()) : Optional.empty(),
                    message.id().time(),
                    sender,
                    extra);
            first = false;
            put(target, message, sender, piece);
        }
    }

    private static String whole(Message message) {
        var text = message.text().value();
        return message.kind() == Message.Kind.ACTION ? new Ctcp(Ctcp.ACTION, text).text() : text;
    }

    /// ircv3 multiline: the batch has the tags of the whole message
    private void batch(String target, Message message, Profile sender, String extra, List<Pieces.Piece> pieces) {
        var reference = "m" + message.id();
        tags(message, sender, extra);
        IrcDialect.source(sender, line)
                .command("BATCH")
                .param("+" + reference)
                .param(MultilineAssembly.TYPE)
                .last(target)
                .end();
        for (var piece : pieces) {
            line.begin().tag("batch", reference);
            if (piece.continues()) {
                line.tag(MultilineAssembly.CONCAT);
            }
            put(target, message, sender, piece.text());
        }
        line.begin();
        IrcDialect.source(sender, line).command("BATCH").param("-" + reference).end();
    }

    private void put(String target, Message message, Profile sender, String text) {
        IrcDialect.source(sender, line)
                .command(IrcDialect.command(message))
                .param(target)
                .trailing(text)
                .end();
    }

    private void tags(Message message, Profile sender, String extra) {
        tags(message.id(), sender, extra);
    }

    /// Begins a line with what belongs to a whole message.
    void tags(MessageId id, Profile sender, String extra) {
        tags(Optional.of(id), id.time(), sender, extra);
    }

    private void tags(Optional<MessageId> id, Instant time, Profile sender, String extra) {
        line.begin();
        dialect.time(time, line);
        if (dialect.has(Capability.MESSAGE_TAGS)) {
            id.ifPresent(some -> line.tag("msgid", some.toString()));
        }
        dialect.account(sender, line);
        if (dialect.has(Capability.MESSAGE_TAGS)) {
            line.tags(new Tags(extra).clientOnly());
        }
    }

    private static int sourceBytes(Profile sender) {
        return 4
                + Utf8.length(sender.name().value())
                + Utf8.length(sender.card().user())
                + Utf8.length(sender.card().host());
    }
}
