package dev.plausch.direct;

import dev.plausch.wire.Utf8;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the name that begins a chat. It comes unframed: it ends where a newline comes or nothing follows; where more
/// follows at once, a name that we expect is recognised.
final class NameExchange {
    private static final int MOST_BYTES = 256;
    private static final int QUIET_MILLIS = 50;

    private final byte[] came = new byte[MOST_BYTES + 1];
    private int length;

    /// @param rest what came behind the name
    record Heard(String name, byte[] rest) {}

    /// Blocks; empty if no name comes in time, or what comes is none.
    static Optional<Heard> read(Socket socket, Duration patience, List<String> expected) throws IOException {
        return new NameExchange().gather(socket, patience, expected);
    }

    private Optional<Heard> gather(Socket socket, Duration patience, List<String> expected) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (length < came.length && !isComplete(expected)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            boolean waits = length > 0 && !Utf8.endsWithinCharacter(came, length);
            socket.setSoTimeout((int) (waits ? Math.min(left, QUIET_MILLIS) : left));
            try {
                int count = socket.getInputStream().read(came, length, came.length - length);
                if (count < 0) {
                    break;
                }
                length += count;
            } catch (SocketTimeoutException _) {
                break;
            }
        }
        return split(expected);
    }

    private boolean isComplete(List<String> expected) {
        return newline() >= 0 || expected.stream().anyMatch(name -> length == utf8(name).length && begins(name));
    }

    private Optional<Heard> split(List<String> expected) {
        int newline = newline();
        int end = newline >= 0 ? newline : length;
        var whole = end <= MOST_BYTES ? heard(end, Math.min(end + 1, length)) : Optional.<Heard>empty();
        if (whole.isPresent()
                && expected.stream().anyMatch(name -> isSame(name, whole.get().name()))) {
            return whole;
        }
        var known = expected.stream()
                .filter(this::begins)
                .mapToInt(name -> utf8(name).length)
                .max();
        return known.isPresent() ? heard(known.getAsInt(), known.getAsInt()) : whole;
    }

    private Optional<Heard> heard(int end, int rest) {
        return Utf8.decode(came, 0, end)
                .flatMap(Clean::name)
                .map(name -> new Heard(
                        Normalizer.normalize(name, Normalizer.Form.NFC), Arrays.copyOfRange(came, rest, length)));
    }

    private int newline() {
        for (int i = 0; i < length; i++) {
            if (came[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean begins(String name) {
        var bytes = utf8(name);
        return bytes.length <= length && Arrays.equals(bytes, 0, bytes.length, came, 0, bytes.length);
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isSame(String one, String other) {
        return Names.folded(one).equals(Names.folded(other));
    }
}
