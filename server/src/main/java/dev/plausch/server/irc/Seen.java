package dev.plausch.server.irc;

import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import dev.plausch.core.View.Member;
import dev.plausch.core.View.RoomView;
import java.util.List;
import java.util.Optional;

/// What one look saw of a channel.
record Seen(RoomName name, Optional<Topic> topic, boolean secret, List<Member> members) {

    static Seen of(RoomView room) {
        return new Seen(room.name(), room.topic(), room.rules().contains(Rule.SECRET), List.copyOf(room.members()));
    }
}
