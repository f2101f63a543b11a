package dev.plausch.app.config;

import java.util.Set;
import java.util.function.Predicate;

/// What a key may hold.
///
/// @param allowed in words that complete "is not ..."
/// @param holds for a value of the right type
/// @param notBuilt for the values that will be good one day, and do nothing yet
record Rule(String allowed, Predicate<Object> holds, Predicate<Object> notBuilt) {

    Rule(String allowed, Predicate<Object> holds) {
        this(allowed, holds, value -> false);
    }

    static Rule text(String allowed, Predicate<String> holds) {
        return new Rule(allowed, value -> holds.test((String) value));
    }

    static Rule oneOf(String... words) {
        var quoted = "\"" + String.join("\", \"", words) + "\"";
        int last = quoted.lastIndexOf(", ");
        return text(quoted.substring(0, last) + " or" + quoted.substring(last + 1), Set.of(words)::contains);
    }

    static Rule number(int least, int most) {
        return new Rule(
                "a whole number from %d to %d".formatted(least, most),
                value -> (Integer) value >= least && (Integer) value <= most);
    }

    /// The same, but all values other than `neutral` do nothing yet.
    Rule notBuiltUnless(Object neutral) {
        return notBuiltIf(value -> !value.equals(neutral));
    }

    /// The same, but these values do nothing yet.
    Rule notBuiltIf(Predicate<Object> which) {
        return new Rule(allowed, holds, which);
    }
}
