package dev.plausch.server;

import io.netty.buffer.ByteBuf;
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
        writePieces(shared);
        from = 0;
        gapLength = 0;
    }

    /// Writes what is unsent now, ahead of the others, from a copy of its own.
    void writeAhead(ByteBuf copy) {
        writePieces(copy);
        from = copy.writerIndex();
        gapLength = 0;
    }

    boolean isBehind(int length) {
        return from < length;
    }

    private void writePieces(ByteBuf bytes) {
        int at = from;
        for (int i = 0; i < gapLength; i += 2) {
            writePiece(bytes, at, gaps[i]);
            at = gaps[i + 1];
        }
        writePiece(bytes, at, bytes.writerIndex());
    }

    private void writePiece(ByteBuf bytes, int start, int end) {
        if (start < end) {
            connection.write(bytes.retainedSlice(start, end - start));
        }
    }
}
