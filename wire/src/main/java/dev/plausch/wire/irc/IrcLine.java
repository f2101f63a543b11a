package dev.plausch.wire.irc;

import dev.plausch.wire.Scratch;
import dev.plausch.wire.Utf8;

/// Writes lines, part by part in the order of the line: [#begin], tags, source, command, parameters, [#end]. Kept and
/// used again; allocates nothing. Whatever is put in, one line comes out, with at most 512 bytes behind its tags: NUL,
/// CR and LF become spaces, and what is too long is cut between two characters. One thread.
public final class IrcLine {
    private final Scratch out;
    /// Where that begins which the 512 bytes are for.
    private int body;
    private boolean tagged;

    public IrcLine(Scratch out) {
        this.out = out;
    }

    public IrcLine begin() {
        body = out.length();
        tagged = false;
        return this;
    }

    /// A tag without a value.
    public IrcLine tag(String key) {
        out.put(tagged ? ';' : '@').put(key);
        tagged = true;
        return this;
    }

    public IrcLine tag(String key, String value) {
        tag(key);
        if (!value.isEmpty()) {
            out.put('=');
            escape(value);
        }
        return this;
    }

    /// Tags as they came, behind all others. ircv3 message-tags: Client-only tags
    public IrcLine tags(Tags escaped) {
        return escaped.isEmpty() ? this : tag(escaped.raw());
    }

    /// ircv3 message-tags: Escaping values
    private void escape(String value) {
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = escaped(value.charAt(i));
            if (letter != 0) {
                putRange(value, plain, i);
                out.put('\\').put(letter);
                plain = i + 1;
            }
        }
        putRange(value, plain, value.length());
    }

    private void putRange(String value, int from, int to) {
        if (from < to) {
            out.put(from == 0 && to == value.length() ? value : value.substring(from, to));
        }
    }

    /// The letter behind the backslash, 0 for what stands for itself. NUL has no escape, and becomes a space.
    private static char escaped(char c) {
        return switch (c) {
            case ';' -> ':';
            case ' ', 0 -> 's';
            case '\\' -> '\\';
            case '\r' -> 'r';
            case '\n' -> 'n';
            default -> 0;
        };
    }

    private void endTags() {
        if (tagged) {
            out.put(' ');
            tagged = false;
            body = out.length();
        }
    }

    /// A server's name, or `nick!user@host`.
    public IrcLine source(String source) {
        endTags();
        out.put(':').put(middle(source)).put(' ');
        return this;
    }

    public IrcLine source(String nick, String user, String host) {
        endTags();
        out.put(':').put(middle(nick)).put('!').put(middle(user)).put('@').put(middle(host));
        out.put(' ');
        return this;
    }

    public IrcLine command(String command) {
        endTags();
        out.put(middle(command));
        return this;
    }

    /// @param client the nick of the reader, `*` before it has one
    public IrcLine numeric(Numeric numeric, String client) {
        endTags();
        out.put(numeric.digits());
        return param(client);
    }

    /// A parameter before the last. What can be none (empty, with a space, behind a colon) becomes `*`.
    public IrcLine param(String param) {
        out.put(' ').put(middle(param));
        return this;
    }

    public IrcLine param(long number) {
        return param(Long.toString(number));
    }

    private static String middle(String param) {
        boolean sound = !param.isEmpty() && param.charAt(0) != ':' && param.indexOf(' ') < 0 && isClean(param);
        return sound ? param : "*";
    }

    /// The last parameter, always behind a colon.
    public IrcLine trailing(String text) {
        out.put(' ').put(':');
        return more(text);
    }

    /// More of the last parameter.
    public IrcLine more(String text) {
        out.put(isClean(text) ? text : cleaned(text));
        return this;
    }

    private static boolean isClean(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf(0) < 0;
    }

    private static String cleaned(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
    }

    /// How many bytes the line can still take.
    public int room() {
        return IrcLimits.BODY_BYTES - (out.length() - body);
    }

    public void end() {
        endTags();
        if (room() < 0) {
            out.truncate(Utf8.cut(out.array(), body + IrcLimits.BODY_BYTES));
        }
        out.put('\r').put('\n');
    }

    /// A whole message.
    public void put(IrcMessage message) {
        begin().tags(message.tags());
        if (!message.source().isEmpty()) {
            source(message.source());
        }
        command(message.command());
        var params = message.params();
        for (int i = 0; i < params.size() - 1; i++) {
            param(params.get(i));
        }
        if (!params.isEmpty()) {
            last(params.getLast());
        }
        end();
    }

    /// The last parameter, behind a colon only if it needs one. modern: Parameters
    public IrcLine last(String text) {
        return middle(text).equals(text) ? param(text) : trailing(text);
    }
}
