package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields a client asks WHO for, `%fields,token`. ircv3 whox
///
/// @param token of 1 to 3 digits
public record Whox(Set<Field> fields, String token) {

    /// In the order in which they are answered.
    public enum Field {
        TOKEN('t', "0"),
        CHANNEL('c', "*"),
        USER('u', "*"),
        IP('i', "255.255.255.255"),
        HOST('h', "*"),
        SERVER('s', "*"),
        NICK('n', "*"),
        FLAGS('f', "*"),
        HOPS('d', "0"),
        IDLE('l', "0"),
        ACCOUNT('a', "0"),
        CHANNEL_LEVEL('o', "n/a"),
        REALNAME('r', "");

        private final char letter;
        private final String untold;

        Field(char letter, String untold) {
            this.letter = letter;
            this.untold = untold;
        }

        /// What stands where the server tells nothing.
        public String untold() {
            return untold;
        }

        static Optional<Field> of(char letter) {
            return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
        }
    }

    public Whox {
        var ordered = EnumSet.noneOf(Field.class);
        ordered.addAll(fields);
        fields = Set.copyOf(ordered);
        if (!token.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("the token " + token);
        }
    }

    /// Reads WHO's second parameter; empty if it asks for no fields. Unknown ones are passed over.
    public static Optional<Whox> parse(String param) {
        int percent = param.indexOf('%');
        if (percent < 0) {
            return Optional.empty();
        }
        int comma = param.indexOf(',', percent);
        var letters = comma < 0 ? param.substring(percent + 1) : param.substring(percent + 1, comma);
        var token = comma < 0 ? "" : param.substring(comma + 1);
        var fields = EnumSet.noneOf(Field.class);
        letters.chars().forEach(c -> Field.of((char) c).ifPresent(fields::add));
        return Optional.of(new Whox(fields, token.matches("[0-9]{1,3}") ? token : Field.TOKEN.untold()));
    }

    /// Whether the second parameter asks for the server's operators only.
    public static boolean onlyOperators(String param) {
        int percent = param.indexOf('%');
        return (percent < 0 ? param : param.substring(0, percent)).indexOf('o') >= 0;
    }

    /// Writes 354 behind the line's tags and source.
    ///
    /// @param value of a field, empty text where the server tells nothing
    public void encode(IrcLine line, String client, Function<Field, String> value) {
        line.numeric(Numeric.RPL_WHOSPCRPL, client);
        for (var field : Field.values()) {
            if (fields.contains(field)) {
                put(line, field, field == Field.TOKEN ? token : value.apply(field));
            }
        }
        line.end();
    }

    private static void put(IrcLine line, Field field, String value) {
        if (field == Field.REALNAME) {
            line.trailing(value);
        } else {
            line.param(value.isEmpty() ? field.untold() : value);
        }
    }
}
