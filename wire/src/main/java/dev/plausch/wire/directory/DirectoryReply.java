package dev.plausch.wire.directory;

import java.util.List;

/// What the directory says to its clients.
public sealed interface DirectoryReply {

    record Welcome(String nick) implements DirectoryReply {}

    record UserList(List<Entry> entries) implements DirectoryReply {
        public UserList {
            entries = List.copyOf(entries);
        }
    }

    record UserJoined(Entry entry) implements DirectoryReply {}

    record UserLeft(String nick) implements DirectoryReply {}

    record Broadcast(String nick, String text) implements DirectoryReply {}

    /// Before WELCOME only: the older client disconnects at it.
    record Error(String reason) implements DirectoryReply {}

    /// Where somebody can be invited.
    ///
    /// @param ip an IPv4 address: the published clients split `nick:ip:udp` at the colons
    record Entry(String nick, String ip, int udpPort) {}
}
