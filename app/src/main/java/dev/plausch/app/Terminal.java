package dev.plausch.app;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The terminal, or whatever else stands in its place.
public final class Terminal {
    /// Standard output and error in the system's encoding; in UTF-8 where that would be ASCII, as it is in containers.
    public static final PrintStream OUT = usable(System.out, FileDescriptor.out);

    public static final PrintStream ERR = usable(System.err, FileDescriptor.err);

    private Terminal() {}

    private static PrintStream usable(PrintStream given, FileDescriptor file) {
        return given.charset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8)
                : given;
    }

    /// Lines of standard input, in the system's encoding; in UTF-8 where that would be ASCII.
    static BufferedReader input() {
        var charset = Charset.forName(System.getProperty("stdin.encoding", "UTF-8"), StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(
                System.in, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset));
    }

    /// Whether colours may be used on standard error. The start script knows; Java itself knows only of the others.
    static boolean showsColours() {
        var told = System.getProperty("plausch.stderr");
        return System.getenv("NO_COLOR") == null && (told == null ? isInteractive() : told.equals("terminal"));
    }

    /// Whether colours may be used on standard output.
    static boolean showsColoursOnOutput() {
        return System.getenv("NO_COLOR") == null && isInteractive();
    }

    /// Whether a person sits at standard input and output, and this process may read what they type.
    static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal() && isInForeground();
    }

    /// A background process is stopped when it reads from its terminal; only Linux tells cheaply.
    private static boolean isInForeground() {
        try {
            var stat = Files.readString(Path.of("/proc/self/stat"));
            // proc(5): after "(name)" come state, ppid, pgrp, session, tty, tpgid.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[2].equals(fields[5]);
        } catch (IOException _) {
            return true;
        }
    }
}
