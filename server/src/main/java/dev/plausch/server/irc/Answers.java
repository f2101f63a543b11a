package dev.plausch.server.irc;

import dev.plausch.server.Connection;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.LabeledAnswer;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.StandardReply;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one client is answered. While a labelled command is being dealt with its answer gathers, to be sent as one.
/// Loop's thread. ircv3 labeled-response
final class Answers {
    private final Connection connection;
    private final String server;
    private String client = "*";
    private @Nullable String label;
    private @Nullable Scratch gathered;
    private int references;

    Answers(Connection connection, String server) {
        this.connection = connection;
        this.server = server;
    }

    /// From now on the client is addressed by this nick.
    void address(String nick) {
        client = nick;
    }

    String client() {
        return client;
    }

    /// What follows, until [#end], is the answer to the command with this label.
    void begin(String name) {
        label = name;
        gathered = new Scratch(256);
    }

    /// The label waits for a later command's answer.
    Optional<String> postpone() {
        var kept = Optional.ofNullable(label);
        label = null;
        gathered = null;
        return kept;
    }

    void end() {
        var name = label;
        var answer = gathered;
        label = null;
        gathered = null;
        if (name != null && answer != null) {
            var labelled = new LabeledAnswer(name, server, "l" + ++references);
            connection.send(out -> labelled.encode(answer, out));
        }
    }

    /// Writes whole lines.
    void write(Consumer<Scratch> lines) {
        if (gathered == null) {
            connection.send(lines);
        } else {
            lines.accept(gathered);
        }
    }

    /// Writes whole lines that answer nothing.
    void writeApart(Consumer<Scratch> lines) {
        connection.send(lines);
    }

    /// Writes lines, each begun and ended by the writer.
    void lines(Consumer<IrcLine> lines) {
        write(out -> lines.accept(new IrcLine(out)));
    }

    /// Writes one line of the server's own.
    void fromServer(String command, Consumer<IrcLine> params) {
        lines(line -> {
            params.accept(line.begin().source(server).command(command));
            line.end();
        });
    }

    /// Writes a numeric, whose last parameter is the text.
    void numeric(Numeric numeric, String text, String... params) {
        lines(line -> {
            begin(line, numeric);
            for (var param : params) {
                line.param(param);
            }
            line.trailing(text).end();
        });
    }

    /// Begins a numeric.
    IrcLine begin(IrcLine line, Numeric numeric) {
        return line.begin().source(server).numeric(numeric, client);
    }

    /// Begins a line of the server's own.
    Runnable head(IrcLine line) {
        return () -> line.begin().source(server);
    }

    void standard(StandardReply reply) {
        lines(line -> {
            line.begin().source(server);
            reply.encode(line);
        });
    }
}
