package dev.plausch.conversations.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records what a program asks of the system, and reads the record. strace stops a thread before the system begins a
/// call, and again when it has ended, and writes each down before the thread goes on: so the order of the lines is an
/// order in which the calls can really have begun and ended, and whatever caused something stands before it.
///
/// Reads one log; not for several threads.
final class Strace {
    private static final String CALLS = "accept,accept4,close,fallocate,fdatasync,fsync,ftruncate,mkdir,mkdirat,openat,"
            + "pwrite64,pwritev,rename,renameat,renameat2,sendmmsg,sendmsg,sendto,unlink,unlinkat,write,writev";
    private static final String UNFINISHED = " <unfinished ...>";
    private static final String RESUMED = " resumed>";

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Begun> underWay = new HashMap<>();
    private long line;

    private Strace() {}

    private record Begun(long at, String text) {}

    /// What stands before a command to record it. io_uring's writes do not come by calls, so the server must not use
    /// it.
    static List<String> recording(Path log) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-xx",
                "-s",
                "1048576",
                "-e",
                "trace=" + CALLS,
                "-e",
                "signal=none",
                "-o",
                log.toString(),
                "--");
    }

    /// All calls, in the order in which they began.
    ///
    /// @param from where its places begin
    static List<Call> read(Path log, long from) throws IOException {
        var strace = new Strace();
        strace.line = from;
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEachOrdered(strace::take);
        }
        strace.underWay.values().forEach(begun -> strace.add(begun, Call.NEVER, begun.text + ") = -1"));
        strace.calls.sort(Comparator.comparingLong(Call::begun));
        return strace.calls;
    }

    private void take(String text) {
        line++;
        int space = text.indexOf(' ');
        var thread = text.substring(0, space);
        var rest = text.substring(space).stripLeading();
        if (rest.startsWith("<... ")) {
            var begun = underWay.remove(thread);
            if (begun != null) {
                go(thread, begun.at, begun.text + rest.substring(rest.indexOf(RESUMED) + RESUMED.length()));
            }
        } else if (!rest.startsWith("+++") && !rest.startsWith("---")) {
            go(thread, line, rest);
        }
    }

    /// The call has ended; or it has not, be it that another thread came between, or that the program was killed.
    private void go(String thread, long begun, String text) {
        if (text.endsWith(UNFINISHED)) {
            underWay.put(thread, new Begun(begun, text.substring(0, text.length() - UNFINISHED.length())));
        } else {
            add(new Begun(begun, text), line, text);
        }
    }

    private void add(Begun begun, long ended, String text) {
        int open = text.indexOf('(');
        int equals = text.lastIndexOf(" = ");
        int close = text.lastIndexOf(')', equals);
        var strings = new ArrayList<byte[]>();
        var arguments = withoutStrings(text.substring(open + 1, close), strings);
        calls.add(new Call(begun.at, ended, text.substring(0, open), arguments, strings, result(text, equals + 3)));
    }

    private static String withoutStrings(String text, List<byte[]> strings) {
        var arguments = new StringBuilder();
        int at = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
            int end = text.indexOf('"', quote + 1);
            arguments.append(text, at, quote).append("\"\"");
            strings.add(unhex(text, quote + 1, end));
            at = end + 1;
        }
        return arguments.append(text.substring(at)).toString();
    }

    /// `\x61\x62`.
    private static byte[] unhex(String text, int from, int to) {
        var bytes = new ByteArrayOutputStream((to - from) / 4);
        for (int at = from; at < to; at += 4) {
            bytes.write(Character.digit(text.charAt(at + 2), 16) << 4 | Character.digit(text.charAt(at + 3), 16));
        }
        return bytes.toByteArray();
    }

    private static long result(String text, int from) {
        int to = text.indexOf(' ', from);
        var word = text.substring(from, to < 0 ? text.length() : to);
        // `?`: the program ended before it came back.
        return word.equals("?") ? -1 : word.startsWith("0x") ? 0 : Long.parseLong(word);
    }
}
