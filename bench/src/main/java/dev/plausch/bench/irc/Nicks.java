package dev.plausch.bench.irc;

/// The nicks of one run: a tag of its own, and a number.
record Nicks(String tag) {
    static Nicks fresh() {
        return new Nicks("b" + Long.toString(System.nanoTime() % 1_679_616, 36) + "_");
    }

    String of(int number) {
        return tag + number;
    }

    /// -1 for a nick that is none of these.
    int number(String nick) {
        return nick.startsWith(tag) ? Integer.parseInt(nick.substring(tag.length())) : -1;
    }
}
