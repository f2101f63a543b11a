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
import dev.plausch.wire.directory.DirectoryRequest.Quit;
import dev.plausch.wire.directory.DirectoryRequest.Register;
import java.util.function.Consumer;

/// The two ways in which the published clients frame the same words.
public enum Dialect {
    /// The older: each message a line.
    LINE {
        @Override
        public Decoder<DirectoryRequest> decoder() {
            return new LineDecoder<>(Reading.REQUESTS);
        }

        @Override
        public Decoder<DirectoryNews> newsDecoder() {
            return new LineDecoder<>(Reading.NEWS);
        }

        @Override
        void frame(Consumer<Scratch> words, Scratch out) {
            words.accept(out);
            out.put('\n');
        }

        @Override
        public void encode(DirectoryReply reply, Scratch out) {
            switch (reply) {
                case Broadcast(var nick, var text) ->
                    Lines.forEach(
                            text,
                            line -> out.put("BROADCAST_MSG ")
                                    .put(nick)
                                    .put(' ')
                                    .put(line)
                                    .put('\n'));
                case Welcome _, UserList _, UserJoined _, UserLeft _, Error _ ->
                    frame(into -> encodeCommon(reply, into), out);
            }
        }
    },
    /// The newer: each message behind its length, 4 bytes, big-endian.
    PREFIXED {
        @Override
        public Decoder<DirectoryRequest> decoder() {
            return new FrameDecoder<>(Reading.REQUESTS);
        }

        @Override
        public Decoder<DirectoryNews> newsDecoder() {
            return new FrameDecoder<>(Reading.NEWS);
        }

        @Override
        void frame(Consumer<Scratch> words, Scratch out) {
            int start = out.length();
            out.put(0).put(0).put(0).put(0);
            words.accept(out);
            out.setInt(start, out.length() - start - 4);
        }

        @Override
        public void encode(DirectoryReply reply, Scratch out) {
            switch (reply) {
                case Broadcast(var nick, var text) ->
                    frame(into -> into.put("BROADCAST ").put(nick).put(' ').put(text), out);
                case Welcome _, UserList _, UserJoined _, UserLeft _, Error _ ->
                    frame(into -> encodeCommon(reply, into), out);
            }
        }
    };

    /// The server's side: reads what clients say.

    public abstract Decoder<DirectoryRequest> decoder();

    /// The client's side: reads what the server says.
    public abstract Decoder<DirectoryNews> newsDecoder();

    /// The server's side.
    public abstract void encode(DirectoryReply reply, Scratch out);

    /// The client's side. A text of several lines is several messages of the line dialect.
    ///
    /// @param nick the client's own
    public void encode(DirectoryRequest.Sent request, String nick, Scratch out) {
        switch (request) {
            case Register(var wanted, var udpPort) -> frame("REGISTER " + wanted + ' ' + udpPort, out);
            case DirectoryRequest.Broadcast(var text)
            when this == LINE -> Lines.forEach(text, line -> frame("BROADCAST " + nick + ' ' + line, out));
            case DirectoryRequest.Broadcast(var text) -> frame("BROADCAST " + nick + ' ' + text, out);
            case Quit() -> frame("QUIT", out);
        }
    }

    private void frame(String words, Scratch out) {
        frame(into -> into.put(words), out);
    }

    /// Puts the words between what marks the bounds of a message.
    abstract void frame(Consumer<Scratch> words, Scratch out);

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
