package dev.plausch.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The password that everyone must give who comes in.
///
/// @param word empty if none is asked
public record Password(String word) {

    public boolean isAsked() {
        return !word.isEmpty();
    }

    /// Whether who gave this may come in; everyone may where none is asked.
    public boolean admits(String given) {
        return !isAsked() || isSame(word, given);
    }

    /// Takes as long for a wrong one as for the right one.
    public static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Password";
    }
}
