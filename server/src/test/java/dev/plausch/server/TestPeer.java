package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Message;
import dev.plausch.core.Reason;
import dev.plausch.core.RoomName;
import dev.plausch.core.SessionId;
import dev.plausch.wire.Scratch;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A connection without a network, whose gateway writes every answer as a line that begins with `*`, and whose rooms'
/// news are lines that begin with the room, or with `~` and name the rooms that are shared.
final class TestPeer implements Gateway<Object> {
    final EmbeddedChannel channel = new AddressedChannel();
    final Connection connection;
    private final Dialect dialect;
    private final StringBuilder read = new StringBuilder();

    private final boolean framed;

    /// @param framed whether its lines go out in [TestFraming]
    TestPeer(SessionId id, Connection.House house, boolean echoes, boolean framed) {
        this.framed = framed;
        connection = new Connection(id, channel, "test", house);
        dialect = new TestDialect(echoes);
        if (framed) {
            connection.frame(new TestFraming());
        }
        channel.pipeline().addLast(new LastHandler(connection));
        connection.speaks("test", this, () -> {});
    }

    /// What came so far.
    String read() {
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            var text = bytes.toString(StandardCharsets.UTF_8);
            read.append(framed ? TestFraming.read(text) : text);
            bytes.release();
        }
        return read.toString();
    }

    private void answer(String line) {
        connection.send(out -> out.put("* ").put(line).put('\n'));
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.of(dialect);
    }

    @Override
    public void received(Object message) {}

    @Override
    public void refused(Command command, Reason reason) {
        answer("refused " + reason);
    }

    @Override
    public void present(RoomName room, java.util.List<dev.plausch.core.Profile> members) {
        answer("present " + room);
    }

    @Override
    public void remarked(String text) {
        answer(text);
    }

    @Override
    public void acknowledged(Message message) {
        answer("stored " + message.text().value());
    }

    @Override
    public void told(Event.Told told) {
        answer("told " + told.message().text().value());
    }

    @Override
    public void toRank(Event.ToRank news) {
        answer(line(news));
    }

    @Override
    public void ownToRank(Event.ToRank news) {
        answer("own " + line(news));
    }

    static String line(Event.ToRank news) {
        return switch (news) {
            case Event.SaidToRank said ->
                said.to() + " told " + said.message().text().value();
            case Event.SignalledToRank signalled -> signalled.to() + " signal " + signalled.signal();
            case Event.DeletedForRank deleted -> deleted.to() + " deleted " + deleted.message();
        };
    }

    /// Lines that end by another character. What is framed twice, or never, shows.
    record TestFraming() implements Framing {
        private static final char END = 1;

        @Override
        public void frame(Scratch out, int from) {
            var bytes = out.array();
            for (int i = from; i < out.length(); i++) {
                bytes[i] = (byte) (bytes[i] == '\n' ? END : bytes[i] == END ? '\n' : bytes[i]);
            }
        }

        @Override
        public void end(CloseReason reason, Scratch out) {}

        static String read(String text) {
            if (text.indexOf('\n') >= 0) {
                throw new AssertionError("not framed: " + text);
            }
            return text.replace(END, '\n');
        }
    }

    /// Two dialects: one shows its own, the other not.
    record TestDialect(boolean echoes) implements Dialect {
        @Override
        public void encode(Event.News news, Scratch out) {
            out.put(line(news)).put('\n');
        }

        @Override
        public boolean showsOwn(Event.News news) {
            return echoes;
        }
    }

    static String line(Event.News news) {
        return switch (news) {
            case Event.Said said ->
                said.room() + " said " + said.message().text().value();
            case Event.Deleted(var room, var id, var person, var _) -> room + " deleted " + id + " " + person.name();
            case Event.Joined(var room, var person, var _) -> room + " joined " + person.name();
            case Event.Left left -> left.room() + " left " + left.person().name();
            case Event.Kicked kicked ->
                kicked.room() + " kicked " + kicked.person().name();
            case Event.TopicChanged changed -> changed.room() + " topic " + changed.topic();
            case Event.RoomChanged changed -> changed.room() + " changed " + changed.changes();
            case Event.Invited invited ->
                invited.room() + " invited " + invited.guest().name();
            case Event.SignalledInRoom signalled -> signalled.room() + " signal " + signalled.signal();
            case Event.Changed changed ->
                "~ changed " + changed.person().name() + " " + changed.now().card() + " " + changed.rooms();
            case Event.Renamed(var person, var now, var rooms, var _) ->
                "~ renamed " + person.name() + " " + now.name() + " " + rooms;
            case Event.Departed departed -> "~ departed " + departed.person().name() + " " + departed.rooms();
        };
    }

    private static final class AddressedChannel extends EmbeddedChannel {
        @Override
        protected SocketAddress localAddress0() {
            return new InetSocketAddress("127.0.0.1", 1);
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return new InetSocketAddress("127.0.0.1", 2);
        }
    }
}
