package dev.plausch.wire.irc;

import dev.plausch.wire.Scratch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Puts a client's label on the answer to its command. ircv3 labeled-response
///
/// @param label as the client chose it
/// @param server the source of lines that are the server's own
/// @param reference of a batch, in case one is needed; none that is open on the connection
public record LabeledAnswer(String label, String server, String reference) {

    /// Writes the answer's lines with the label: on the line itself if there is one, on `ACK` if there is none, on the
    /// batch that the answer is, or else on a batch around it.
    ///
    /// @param answer whole lines, as [IrcLine] writes them
    public void encode(Scratch answer, Scratch out) {
        var lines = lines(answer);
        var line = new IrcLine(out);
        if (lines.isEmpty()) {
            line.begin()
                    .tag(Labels.TAG, label)
                    .source(server)
                    .command(Labels.ACK)
                    .end();
        } else if (lines.size() == 1 || isBatch(lines)) {
            put(Labels.TAG, label, lines.getFirst(), out);
            lines.subList(1, lines.size()).forEach(out::put);
        } else {
            line.begin().tag(Labels.TAG, label).source(server).command("BATCH");
            line.param("+" + reference).param(Labels.BATCH).end();
            lines.forEach(each -> put(each, out));
            line.begin().source(server).command("BATCH").param("-" + reference).end();
        }
    }

    private static List<String> lines(Scratch answer) {
        var text = new String(answer.array(), 0, answer.length(), StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from) + 1;
            lines.add(text.substring(from, end));
            from = end;
        }
        return lines;
    }

    /// Whether all of it stands between the ends of one batch.
    private static boolean isBatch(List<String> lines) {
        return first(lines.getFirst()) instanceof BatchRequest.Open(var opened, var _, var _)
                && first(lines.getLast()) instanceof BatchRequest.Close(var closed)
                && opened.equals(closed);
    }

    private static BatchRequest first(String line) {
        return IrcReader.parse(line.stripTrailing()).orElseThrow() instanceof IrcMessage message
                        && message.verb().equals("BATCH")
                ? BatchRequest.parse(message)
                : new BatchRequest.Invalid();
    }

    /// Lines of a batch within stay in that one.
    private void put(String line, Scratch out) {
        boolean within =
                line.startsWith("@batch=") || line.startsWith("@") && tags(line).contains(";batch=");
        if (within) {
            out.put(line);
        } else {
            put(BatchRequest.TAG, reference, line, out);
        }
    }

    private static String tags(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static void put(String tag, String value, String line, Scratch out) {
        new IrcLine(out).begin().tag(tag, value);
        if (line.startsWith("@")) {
            out.put(';').put(line.substring(1));
        } else {
            out.put(' ').put(line);
        }
    }
}
