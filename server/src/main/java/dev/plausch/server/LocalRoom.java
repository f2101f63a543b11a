package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.core.RoomName;
import dev.plausch.server.RoomStream.Scratches;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/// The members of a room that live on this loop, by dialect. Loop's thread.
final class LocalRoom {
    /// A turn ends early when a room has this many bytes for one dialect.
    static final int TURN_BYTES = 64 << 10;

    final RoomName name;
    private final Scratches scratches;
    private final List<RoomStream> streams = new ArrayList<>(2);
    /// Whether it waits for the end of the turn.
    boolean unsent;

    LocalRoom(RoomName name, Scratches scratches) {
        this.name = name;
        this.scratches = scratches;
    }

    Member add(Connection connection, Dialect dialect) {
        return stream(dialect).add(connection, this);
    }

    private RoomStream stream(Dialect dialect) {
        for (var stream : streams) {
            if (stream.dialect.equals(dialect)) {
                return stream;
            }
        }
        var stream = new RoomStream(dialect, scratches);
        streams.add(stream);
        return stream;
    }

    void remove(Member member) {
        member.stream.remove(member);
        if (member.stream.isEmpty() && member.stream.length() == 0) {
            streams.remove(member.stream);
        }
    }

    boolean isEmpty() {
        return streams.stream().allMatch(RoomStream::isEmpty);
    }

    List<RoomStream> streams() {
        return streams;
    }

    /// Appends the news for all members. Answers whether so much is unsent now that the turn must end.
    boolean append(Event.News news, List<Member> own) {
        boolean full = false;
        for (var stream : streams) {
            stream.append(news, own);
            full |= stream.length() >= TURN_BYTES;
        }
        return full;
    }

    void cut(ByteBufAllocator allocator) {
        streams.forEach(stream -> stream.cut(allocator));
        streams.removeIf(RoomStream::isEmpty);
    }
}
