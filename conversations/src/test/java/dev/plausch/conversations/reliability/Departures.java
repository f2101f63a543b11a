package dev.plausch.conversations.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a recorded server let out of the house about numbered messages: acknowledgements, echoes, deliveries.
final class Departures {
    private static final Set<String> SENDS = Set.of("write", "writev", "sendto", "sendmsg");
    private static final String PORT = "port=htons(";

    private final Map<Integer, Writer> listeners = new HashMap<>();
    private final Map<Integer, Connection> open = new HashMap<>();
    private final List<Connection> all = new ArrayList<>();

    /// One message, or the word that it is stored, on its way to one client.
    ///
    /// @param at when the call began that carries its first byte
    record Departure(long at, String listener, Numbered message, boolean isReceipt) {}

    /// A connection's bytes, and when each of them was on its way.
    private static final class Connection {
        final Writer listener;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final TreeMap<Integer, Long> times = new TreeMap<>();

        Connection(Writer listener) {
            this.listener = listener;
        }

        void add(Call call) {
            var data = call.data();
            int length = call.ended() == Call.NEVER ? data.length : (int) Math.max(0, call.result());
            times.put(bytes.size(), call.begun());
            bytes.write(data, 0, length);
        }

        long at(int position) {
            return times.floorEntry(position).getValue();
        }
    }

    private Departures(List<Writer> writers) {
        writers.forEach(each -> listeners.put(each.port(), each));
    }

    /// In the order in which they left.
    ///
    /// @param writers all clients of that server
    static List<Departure> of(List<Call> calls, List<Writer> writers) {
        var departures = new Departures(writers);
        // A descriptor that is being closed may be given out again before the call returns.
        calls.stream().sorted(Comparator.comparingLong(Call::effect)).forEach(departures::take);
        var found = new ArrayList<Departure>();
        departures.all.forEach(connection -> find(connection, found));
        found.sort(Comparator.comparingLong(Departure::at));
        return found;
    }

    private void take(Call call) {
        if (call.name().startsWith("accept") && call.result() >= 0) {
            accepted(call);
        } else if (call.name().equals("close")) {
            open.remove(call.descriptor());
        } else if (SENDS.contains(call.name()) && open.containsKey(call.descriptor())) {
            open.get(call.descriptor()).add(call);
        }
    }

    private void accepted(Call call) {
        int from = call.arguments().indexOf(PORT) + PORT.length();
        var port = call.arguments().substring(from, call.arguments().indexOf(')', from));
        var listener = listeners.get(Integer.valueOf(port));
        if (listener != null) {
            var connection = new Connection(listener);
            open.put((int) call.result(), connection);
            all.add(connection);
        }
    }

    private static void find(Connection connection, List<Departure> found) {
        if (connection.listener instanceof Writer.AtReceipt) {
            findReceipts(connection, found);
            return;
        }
        var text = connection.bytes.toString(StandardCharsets.ISO_8859_1);
        Numbered.matcher(text)
                .results()
                .forEach(each -> found.add(new Departure(
                        connection.at(each.start()), connection.listener.name, Numbered.of(each), false)));
    }

    /// They are all alike, and come in the order of the messages.
    private static void findReceipts(Connection connection, List<Departure> found) {
        var text = connection.bytes.toString(StandardCharsets.US_ASCII);
        var receipt = new String(Writer.AtReceipt.RECEIPT, StandardCharsets.US_ASCII);
        if (!receipt.repeat(text.length() / receipt.length() + 1).startsWith(text)) {
            throw new AssertionError("not only receipts: " + text);
        }
        for (int at = 0, number = 1; at < text.length(); at += receipt.length(), number++) {
            var message = new Numbered(connection.listener.name, number);
            found.add(new Departure(connection.at(at), connection.listener.name, message, true));
        }
    }
}
