package dev.plausch.store;

/// What came of an [Import], in numbers. One thread.
public final class Tally {
    long added;
    long present;
    long unreadable;
    long renamed;
    long cleaned;
    long moved;
    long early;
    long late;

    Tally() {}

    /// Messages that are new.
    public long added() {
        return added;
    }

    /// Messages that were there already.
    public long present() {
        return present;
    }

    /// Lines that make no message.
    public long unreadable() {
        return unreadable;
    }

    /// Messages whose sender had to get another name.
    public long renamed() {
        return renamed;
    }

    /// Messages that lost control characters, or were cut into several.
    public long cleaned() {
        return cleaned;
    }

    /// Messages that got another id, because theirs belongs to another message.
    public long moved() {
        return moved;
    }

    /// Messages from before 2020, which ids cannot express.
    public long early() {
        return early;
    }

    /// Messages from the future.
    public long late() {
        return late;
    }
}
