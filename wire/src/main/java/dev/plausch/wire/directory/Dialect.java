package dev.plausch.wire.directory;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Lines;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.directory.DirectoryReply.Broadcast;
import dev.plausch.wire.directory.DirectoryReply.Entry;
import dev.plausch.wire.directory.DirectoryReply.Error;
import dev.plausch.wire.directory.DirectoryReply.UserJoined;
import dev.plausch.wire.directory.DirectoryReply.UserLeft;
import dev.plausch.wire.directory.DirectoryReply.UserList;
import dev.plausch.wire.directory.DirectoryReply.Welcome;

/// The two ways in which the published clients frame the same words.
public enum Dialect {
    /// The older: each message a line.
    LINE {
        @Override
        public Decoder<DirectoryRequest> decoder() {
            return new LineDecoder();
        }

        @Override
        public void encode(DirectoryReply reply, Scratch out) {
            switch (reply) {
                case Broadcast(var nick, var text) ->
                    Lines.forEach(text, line -> out.put("BROADCAST_MSG ").put(nick).put(' ').put(line).put('\n'));
                case Welcome _, UserList _, UserJoined _, UserLeft _, Error _ -> {
                    encodeCommon(reply, out);
                    out.put('\n');
                }
            }
        }
    },
    /// The newer: each message behind its length, 4 bytes, big-endian.
    PREFIXED {
        @Override
        public Decoder<DirectoryRequest> decoder() {
            return new FrameDecoder();
        }

        @Override
        public void encode(DirectoryReply reply, Scratch out) {
            int start = out.length();
            out.put(0).put(0).put(0).put(0);
            switch (reply) {
                case Broadcast(var nick, var text) -> out.put("BROADCAST ").put(nick).put(' ').put(text);
                case Welcome _, UserList _, UserJoined _, UserLeft _, Error _ -> encodeCommon(reply, out);
            }
            out.setInt(start, out.length() - start - 4);
        }
    };

    public abstract Decoder<DirectoryRequest> decoder();

    public abstract void encode(DirectoryReply reply, Scratch out);

    /// The words that are the same in both.
    private static void encodeCommon(DirectoryReply reply, Scratch out) {
        switch (reply) {
            case Welcome(var nick) -> out.put("WELCOME ").put(nick);
            case UserList(var entries) -> {
                out.put("USERLIST");
                entries.forEach(each -> encode(each, ':', out.put(' ')));
            }
            case UserJoined(var entry) -> encode(entry, ' ', out.put("USER_JOINED "));
            case UserLeft(var nick) -> out.put("USER_LEFT ").put(nick);
            case Error(var reason) -> out.put("ERROR ").put(reason);
            case Broadcast _ -> throw new IllegalArgumentException("the dialects differ here");
        }
    }

    private static void encode(Entry entry, char separator, Scratch out) {
        out.put(entry.nick()).put(separator).put(entry.ip()).put(separator);
        out.put(Integer.toString(entry.udpPort()));
    }
}
