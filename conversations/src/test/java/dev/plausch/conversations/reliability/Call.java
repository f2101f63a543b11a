package dev.plausch.conversations.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a recorded program asked of the system.
///
/// @param begun its place among all beginnings and ends in the log: before the system has done anything of it
/// @param ended the place where the system had done it and the program did not know yet; [#NEVER] if the program
///     died within
/// @param name such as `fdatasync`
/// @param arguments as text, each string in them as `""`
/// @param strings the strings, in order
/// @param result negative for an error
record Call(long begun, long ended, String name, String arguments, List<byte[]> strings, long result) {
    static final long NEVER = Long.MAX_VALUE;

    /// The descriptor that it is about.
    int descriptor() {
        return (int) number(0);
    }

    /// An argument that is a number.
    ///
    /// @param index of the argument, counted from the end if it is negative
    long number(int index) {
        var all = arguments.split(", ");
        return Long.parseLong(all[index < 0 ? all.length + index : index].strip());
    }

    String path() {
        return text(strings.getFirst());
    }

    static String text(byte[] string) {
        return new String(string, StandardCharsets.UTF_8);
    }

    /// All that was to be written.
    byte[] data() {
        if (strings.size() == 1) {
            return strings.getFirst();
        }
        var all = new ByteArrayOutputStream();
        strings.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /// When it takes hold: what is closed may be given out again before the call has come back; all else is done only
    /// then.
    long effect() {
        return name.equals("close") ? begun : ended;
    }

    boolean isSync() {
        return name.equals("fdatasync") || name.equals("fsync");
    }

    boolean succeeded() {
        return ended != NEVER && result >= 0;
    }
}
