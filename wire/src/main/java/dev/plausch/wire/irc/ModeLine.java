package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes the changes of MODE. modern: MODE message
public final class ModeLine {
    private ModeLine() {}

    /// Reads what stands behind a channel's name: modes, then their arguments. More changes with an argument than
    /// [IrcLimits#MODES] are dropped. Each unknown letter is told once, and so is each list that is asked for.
    public static List<ModeChange> ofChannel(List<String> params) {
        return new ChannelModes(params).read();
    }

    private static final class ChannelModes {
        private final String letters;
        private final List<String> arguments;
        private final List<ModeChange> changes = new ArrayList<>();
        private int next;
        private boolean adds = true;

        ChannelModes(List<String> params) {
            letters = params.isEmpty() ? "" : params.getFirst();
            arguments = params.isEmpty() ? List.of() : params.subList(1, params.size());
        }

        List<ModeChange> read() {
            letters.codePoints().forEach(this::read);
            return List.copyOf(changes);
        }

        private void read(int c) {
            if (c == '+' || c == '-') {
                adds = c == '+';
                return;
            }
            var membership = c > 0x7f ? null : Membership.ofLetter((char) c).orElse(null);
            var mode = c > 0x7f ? null : ChannelMode.of((char) c).orElse(null);
            if (membership != null) {
                member(membership);
            } else if (mode != null) {
                change(mode);
            } else {
                once(new ModeChange.Unknown(Character.toString(c)), changes);
            }
        }

        private void member(Membership membership) {
            if (next >= arguments.size()) {
                changes.add(new ModeChange.Missing(membership.letter()));
            } else if (takesOne()) {
                changes.add(new ModeChange.Member(adds, membership, arguments.get(next - 1)));
            }
        }

        /// Whether another argument may be taken; it is arguments\[next - 1\] then.
        private boolean takesOne() {
            next++;
            return next <= IrcLimits.MODES;
        }

        private void change(ChannelMode mode) {
            switch (mode.type()) {
                case LIST -> entry(mode);
                case ALWAYS_VALUE -> key(mode);
                case VALUE_WHEN_SET -> limit(mode);
                case FLAG -> changes.add(new ModeChange.Flag(adds, mode));
            }
        }

        private void entry(ChannelMode mode) {
            if (next >= arguments.size()) {
                once(new ModeChange.Query(mode), changes);
            } else if (takesOne()) {
                var written = arguments.get(next - 1);
                changes.add(Mask.parse(written)
                        .<ModeChange>map(mask -> new ModeChange.Entry(adds, mode, mask))
                        .orElseGet(() -> new ModeChange.Invalid(mode.letter(), written)));
            }
        }

        /// Clients leave the key out when they take it away.
        private void key(ChannelMode mode) {
            if (next >= arguments.size()) {
                changes.add(adds ? new ModeChange.Missing(mode.letter()) : new ModeChange.Value(false, mode, "*"));
            } else if (takesOne()) {
                var key = arguments.get(next - 1);
                boolean sound = !adds || isKey(key);
                changes.add(sound ? new ModeChange.Value(adds, mode, key) : new ModeChange.Invalid(mode.letter(), key));
            }
        }

        private void limit(ChannelMode mode) {
            if (!adds) {
                changes.add(new ModeChange.Value(false, mode, ""));
            } else if (next >= arguments.size()) {
                changes.add(new ModeChange.Missing(mode.letter()));
            } else if (takesOne()) {
                var limit = arguments.get(next - 1);
                changes.add(
                        isLimit(limit)
                                ? new ModeChange.Value(true, mode, limit)
                                : new ModeChange.Invalid(mode.letter(), limit));
            }
        }
    }

    private static void once(ModeChange change, List<ModeChange> changes) {
        if (change instanceof ModeChange.Sound || !changes.contains(change)) {
            changes.add(change);
        }
    }

    /// JOIN separates keys by commas and parameters by spaces.
    private static boolean isKey(String key) {
        boolean carried = !key.isEmpty() && key.charAt(0) != ':' && key.indexOf(' ') < 0 && key.indexOf(',') < 0;
        return carried && key.length() <= IrcLimits.KEY_LENGTH;
    }

    private static boolean isLimit(String limit) {
        return limit.matches("[1-9][0-9]{0,8}");
    }

    /// Reads what stands behind a person's own name. Each unknown letter is told once.
    public static List<ModeChange> ofUser(String letters) {
        var changes = new ArrayList<ModeChange>();
        boolean adds = true;
        for (int c : letters.codePoints().toArray()) {
            if (c == '+' || c == '-') {
                adds = c == '+';
            } else {
                var mode = c > 0x7f ? null : UserMode.of((char) c).orElse(null);
                once(
                        mode == null
                                ? new ModeChange.Unknown(Character.toString(c))
                                : new ModeChange.OfUser(adds, mode),
                        changes);
            }
        }
        return List.copyOf(changes);
    }

    /// The changes as parameters behind the target, of as few lines as may be: each sign once where it holds on, at
    /// most [IrcLimits#MODES] arguments a line, and no line longer than `room` bytes.
    public static List<List<String>> encode(List<? extends ModeChange.Sound> changes, int room) {
        var lines = new ArrayList<List<String>>();
        var line = new Line();
        for (var change : changes) {
            if (!line.fits(change, room)) {
                lines.add(line.params());
                line = new Line();
            }
            line.add(change);
        }
        if (!changes.isEmpty()) {
            lines.add(line.params());
        }
        return lines;
    }

    private static final class Line {
        private final StringBuilder letters = new StringBuilder();
        private final List<String> arguments = new ArrayList<>();
        private char sign;
        private int length;

        boolean fits(ModeChange.Sound change, int room) {
            boolean another = change.argument().isEmpty() || arguments.size() < IrcLimits.MODES;
            return letters.isEmpty() || another && length + cost(change) <= room;
        }

        /// With a space before each argument, and a sign.
        private static int cost(ModeChange.Sound change) {
            return 2 + (change.argument().isEmpty() ? 0 : 1 + Utf8.length(change.argument()));
        }

        void add(ModeChange.Sound change) {
            length += cost(change);
            char needed = change.adds() ? '+' : '-';
            if (sign != needed) {
                sign = needed;
                letters.append(sign);
            }
            letters.append(change.letter());
            if (!change.argument().isEmpty()) {
                arguments.add(change.argument());
            }
        }

        List<String> params() {
            var params = new ArrayList<String>();
            params.add(letters.toString());
            params.addAll(arguments);
            return List.copyOf(params);
        }
    }
}
