package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.wire.Scratch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The members of one room that read one dialect, and what this turn has for them: encoded once into scratch, copied
/// once into a buffer of exact size, of which each member gets one slice. Loop's thread.
final class RoomStream {
    final Dialect dialect;
    private final List<Member> members = new ArrayList<>();
    private final Scratches scratches;
    private @Nullable Scratch unsent;

    RoomStream(Dialect dialect, Scratches scratches) {
        this.dialect = dialect;
        this.scratches = scratches;
    }

    Member add(Connection connection, LocalRoom room) {
        var member = new Member(connection, room, this);
        member.index = members.size();
        members.add(member);
        return member;
    }

    void remove(Member member) {
        var last = members.removeLast();
        if (last != member) {
            members.set(member.index, last);
            last.index = member.index;
        }
    }

    List<Member> members() {
        return members;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// How many bytes are unsent.
    int length() {
        return unsent == null ? 0 : unsent.length();
    }

    /// Appends the news to what this turn has; for the members in `own` too only if the dialect shows them their own.
    void append(Event.News news, List<Member> own) {
        if (unsent == null) {
            unsent = scratches.borrow();
        }
        int start = unsent.length();
        dialect.encode(news, unsent);
        if (!own.isEmpty() && !dialect.showsOwn(news)) {
            for (var member : own) {
                if (member.stream == this) {
                    member.skip(start, unsent.length());
                }
            }
        }
    }

    /// Writes what is unsent to all.
    void cut(ByteBufAllocator allocator) {
        if (unsent == null) {
            return;
        }
        if (unsent.length() > 0) {
            var shared = copy(allocator, unsent);
            for (int i = 0; i < members.size(); i++) {
                members.get(i).write(shared);
            }
            shared.release();
        }
        scratches.giveBack(unsent);
        unsent = null;
    }

    /// Writes what is unsent to one member, before the others have it.
    void catchUp(Member member, ByteBufAllocator allocator) {
        if (unsent != null) {
            member.writeAhead(unsent, allocator);
        }
    }

    private static ByteBuf copy(ByteBufAllocator allocator, Scratch scratch) {
        int length = scratch.length();
        return allocator.directBuffer(length, length).writeBytes(scratch.array(), 0, length);
    }

    /// Scratch for the rooms that have something to say in this turn; idle rooms hold none.
    static final class Scratches {
        private static final int SPARE = 16;
        private static final int BYTES = 4 << 10;
        private static final int KEPT_BYTES = 128 << 10;

        private final Deque<Scratch> spare = new ArrayDeque<>();

        Scratch borrow() {
            var scratch = spare.pollLast();
            return scratch == null ? new Scratch(BYTES) : scratch;
        }

        void giveBack(Scratch scratch) {
            scratch.clear(KEPT_BYTES);
            if (spare.size() < SPARE) {
                spare.addLast(scratch);
            }
        }
    }
}
