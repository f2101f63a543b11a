package dev.plausch.server.room;

import dev.plausch.core.Event;
import dev.plausch.core.Event.Departed;
import dev.plausch.core.Event.Joined;
import dev.plausch.core.Event.Left;
import dev.plausch.core.Event.News;
import dev.plausch.core.Event.Renamed;
import dev.plausch.core.Profile;
import dev.plausch.server.Dialect;
import dev.plausch.wire.Language;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.room.RoomReply;

/// The room's lines. Nobody sees their own.
record RoomDialect(Language language) implements Dialect {

    @Override
    public void encode(News news, Scratch out) {
        switch (news) {
            case Event.Said said ->
                reply(
                        new RoomReply.Said(
                                name(said.sender()), said.message().text().plain()),
                        out);
            case Joined(var _, var person, var _) -> reply(new RoomReply.Joined(name(person)), out);
            case Left(var _, var person, var _) -> reply(new RoomReply.Left(name(person)), out);
            case Departed(var person, var _) -> reply(new RoomReply.Left(name(person)), out);
            case Renamed(var before, var now, var _, var _) ->
                reply(new RoomReply.Renamed(name(before), name(now)), out);
            // What was read in a terminal stays there.
            case Event.Deleted _ -> {}
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
        return news instanceof Renamed;
    }
}
