package dev.plausch.wire.irc;

/// Control characters that dress a text. modern.ircdocs.horse/formatting: Characters
public final class Formatting {
    public static final char BOLD = 0x02;
    /// Behind it one or two digits, perhaps a comma and one or two more.
    public static final char COLOR = 0x03;
    /// Behind it six hexadecimal digits, perhaps a comma and six more.
    public static final char HEX_COLOR = 0x04;

    public static final char RESET = 0x0f;
    public static final char MONOSPACE = 0x11;
    public static final char REVERSE = 0x16;
    public static final char ITALICS = 0x1d;
    public static final char STRIKETHROUGH = 0x1e;
    public static final char UNDERLINE = 0x1f;

    private Formatting() {}

    public static boolean isFormatting(int c) {
        return switch (c) {
            case BOLD, COLOR, HEX_COLOR, RESET, MONOSPACE, REVERSE, ITALICS, STRIKETHROUGH, UNDERLINE -> true;
            default -> false;
        };
    }
}
