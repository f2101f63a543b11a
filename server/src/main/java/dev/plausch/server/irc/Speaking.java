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
import java.util.List;

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
        boolean fits = text.indexOf('\n') < 0 && Utf8.length(text) + (action ? Ctcp.ACTION_BYTES : 0) <= room;
        if (fits || action || !batches()) {
            lines(fits, target, message, sender, extra, room);
        } else {
            batch(target, message, sender, extra, Pieces.of(text, room));
        }
    }

    private boolean batches() {
        return dialect.has(Capability.BATCH) && dialect.has(Capability.MULTILINE);
    }

    private void lines(boolean fits, String target, Message message, Profile sender, String extra, int room) {
        boolean first = true;
        for (var piece : fits ? List.of(whole(message)) : Pieces.lines(whole(message), room)) {
            if (first) {
                tags(message, sender, extra);
            } else {
                line.begin();
                dialect.time(message.id().time(), line);
                dialect.account(sender, line);
            }
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
        line.begin();
        dialect.time(id.time(), line);
        if (dialect.has(Capability.MESSAGE_TAGS)) {
            line.tag("msgid", id.toString());
        }
        dialect.account(sender, line);
        if (dialect.has(Capability.MESSAGE_TAGS)) {
            line.tags(new Tags(extra));
        }
    }

    private static int sourceBytes(Profile sender) {
        return 4
                + Utf8.length(sender.name().value())
                + Utf8.length(sender.card().user())
                + Utf8.length(sender.card().host());
    }
}
