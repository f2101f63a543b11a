package dev.plausch.server;

import dev.plausch.wire.Scratch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Arrays;

/// A connection in a room: which part of the room's unsent bytes is for it. Loop's thread.
final class Member {
    private static final int[] NONE = {};

    final Connection connection;
    final LocalRoom room;
    final RoomStream stream;
    /// Its place in the stream's list.
    int index;

    /// Bytes before this are not, or no longer, for this member.
    private int from;
    /// Pairs of start and end: its own words, which it must not see.
    private int[] gaps = NONE;
    private int gapLength;

    Member(Connection connection, LocalRoom room, RoomStream stream) {
        this.connection = connection;
        this.room = room;
        this.stream = stream;
        this.from = stream.length();
    }

    void skip(int start, int end) {
        if (gapLength == gaps.length) {
            gaps = Arrays.copyOf(gaps, Math.max(4, gapLength * 2));
        }
        gaps[gapLength++] = start;
        gaps[gapLength++] = end;
    }

    /// Writes its part of the room's bytes, in slices that share them.
    void write(ByteBuf shared) {
        int at = from;
        for (int i = 0; i < gapLength; i += 2) {
            writeSlice(shared, at, gaps[i]);
            at = gaps[i + 1];
        }
        writeSlice(shared, at, shared.writerIndex());
        from = 0;
        gapLength = 0;
    }

    private void writeSlice(ByteBuf shared, int start, int end) {
        if (start < end) {
            connection.write(shared.retainedSlice(start, end - start));
        }
    }

    /// Writes what is unsent and not written to it yet, ahead of the others, as a copy of its own.
    void writeAhead(Scratch unsent, ByteBufAllocator allocator) {
        int due = unsent.length() - from - gapBytes();
        if (due > 0) {
            connection.write(copy(unsent, allocator.directBuffer(due, due)));
        }
        from = unsent.length();
        gapLength = 0;
    }

    private int gapBytes() {
        int bytes = 0;
        for (int i = 0; i < gapLength; i += 2) {
            bytes += gaps[i + 1] - gaps[i];
        }
        return bytes;
    }

    private ByteBuf copy(Scratch unsent, ByteBuf into) {
        int at = from;
        for (int i = 0; i < gapLength; i += 2) {
            into.writeBytes(unsent.array(), at, gaps[i] - at);
            at = gaps[i + 1];
        }
        return into.writeBytes(unsent.array(), at, unsent.length() - at);
    }
}
