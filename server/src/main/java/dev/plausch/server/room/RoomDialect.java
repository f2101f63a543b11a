package dev.plausch.server.room;

import dev.plausch.core.Event;
import dev.plausch.core.Event.Departed;
import dev.plausch.core.Event.Joined;
import dev.plausch.core.Event.Left;
import dev.plausch.core.Event.News;
import dev.plausch.core.Event.Renamed;
import dev.plausch.core.Message;
import dev.plausch.core.Profile;
import dev.plausch.core.RoomRecord;
import dev.plausch.server.Dialect;
import dev.plausch.wire.Language;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.room.RoomReply;

/// The room's lines. Nobody sees their own.
record RoomDialect(Language language) implements Dialect {

    @Override
    public void encode(News news, Scratch out) {
        switch (news) {
            case Event.Said(var _, var message, var sender, var _, var _)
            when message.kind() == Message.Kind.ACTION ->
                reply(new RoomReply.Acted(name(sender), message.text().plain()), out);
            case Event.Said(var _, var message, var sender, var _, var _) ->
                reply(new RoomReply.Said(name(sender), message.text().plain()), out);
            case Joined(var _, var person, var _) -> reply(new RoomReply.Joined(name(person)), out);
            case Left left -> reply(new RoomReply.Left(name(left.person())), out);
            case Departed departed -> reply(new RoomReply.Left(name(departed.person())), out);
            case Event.Kicked kicked ->
                reply(new RoomReply.Kicked(name(kicked.person()), name(kicked.moderator()), kicked.reason()), out);
            case Event.TopicChanged changed ->
                reply(
                        new RoomReply.Topic(
                                name(changed.person()),
                                changed.topic().map(RoomRecord.Topic::text).orElse("")),
                        out);
            case Renamed(var before, var now, var _, var _) ->
                reply(new RoomReply.Renamed(name(before), name(now)), out);
            // What was read in a terminal stays there; the rest has no words here.
            case Event.Deleted _, Event.RoomChanged _, Event.Invited _, Event.SignalledInRoom _, Event.Changed _ -> {}
        }
    }

    private void reply(RoomReply reply, Scratch out) {
        reply.encode(out, language);
    }

    private static String name(Profile person) {
        return person.name().value();
    }

    @Override
    public boolean showsOwn(News news) {
        return news instanceof Renamed || news instanceof Event.Kicked || news instanceof Event.TopicChanged;
    }
}
