package dev.plausch.store;

/// A store cannot be opened. The message is for the operator: what is wrong with which file, and what to do.
public final class UnusableStore extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    UnusableStore(Why why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /// The kinds of trouble.
    public enum Why {
        /// Another program uses the data directory.
        IN_USE,
        /// The file cannot be read or written.
        UNREACHABLE,
        /// It is somebody else's.
        FOREIGN,
        /// It was written by a newer Plausch.
        NEWER,
        /// It is broken.
        CORRUPT
    }
}
