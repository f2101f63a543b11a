package dev.plausch.conversations.script;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// How people of each door read that others leave.
public final class Leaving {
    private static final Pattern AT_ROOM =
            Pattern.compile("(\\S+ (hat die Unterhaltung verlassen|has left the conversation)\n)*");
    private static final Pattern AT_DIRECTORY = Pattern.compile("(USER_LEFT \\S+\n)*");
    private static final Pattern IN_FRAMES = Pattern.compile("(\0\0\0.USER_LEFT \\S+?(?=\0|$))*", Pattern.DOTALL);

    private static final Pattern AT_IRC =
            Pattern.compile("((@\\S+ )?:\\S+ (QUIT|731 \\S+) :[^\r\n]*\r\n|ERROR :[^\r\n]*\r\n)*");

    private Leaving() {}

    /// Fails if `rest` is more than others' leaving; behind some doors even that is not read.
    public static void expectNothingElse(String door, byte[] rest) {
        var text = new String(rest, StandardCharsets.UTF_8);
        boolean good =
                switch (door) {
                    case "room" -> AT_ROOM.matcher(text).matches();
                    case "directory" ->
                        AT_DIRECTORY.matcher(text).matches()
                                || IN_FRAMES.matcher(text).matches();
                    case "irc", "ircs" -> AT_IRC.matcher(text).matches();
                    case "main" ->
                        AT_ROOM.matcher(text).matches()
                                || AT_DIRECTORY.matcher(text).matches();
                    default -> text.isEmpty();
                };
        if (!good) {
            throw new AssertionError("expected nothing more but that others leave, and got " + Escapes.quote(rest));
        }
    }
}
