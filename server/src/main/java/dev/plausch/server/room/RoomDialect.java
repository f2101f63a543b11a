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
        reply(news).encode(out, language);
    }

    private static RoomReply reply(News news) {
        return switch (news) {
            case Event.Said said ->
                new RoomReply.Said(name(said.sender()), said.message().text().plain());
            case Joined(_, var person, _) -> new RoomReply.Joined(name(person));
            case Left(_, var person, _) -> new RoomReply.Left(name(person));
            case Departed(var person, _) -> new RoomReply.Left(name(person));
            case Renamed(var before, var now, _, _) -> new RoomReply.Renamed(name(before), name(now));
        };
    }

    private static String name(Profile person) {
        return person.name().value();
    }

    @Override
    public boolean showsOwn(News news) {
        return news instanceof Renamed;
    }
}
