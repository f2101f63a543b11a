package dev.plausch.store;

import java.nio.file.Path;

/// A store cannot be opened, or not do what is asked of it. The message is for the operator: what is wrong with which
/// file, and what to do.
public final class UnusableStore extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient Path file;

    UnusableStore(Why why, String message) {
        this(why, Path.of(""), message);
    }

    UnusableStore(Why why, Path file, String message) {
        super(message, null, false, false);
        this.why = why;
        this.file = file;
    }

    public Why why() {
        return why;
    }

    /// Which one; empty where the message says it.
    public Path file() {
        return file;
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
        CORRUPT,
        /// There is none.
        MISSING,
        /// There is one already.
        EXISTS,
        /// Its newest message is ahead of this machine's clock, and a server is running.
        AHEAD,
        /// What was written does not read back.
        UNFAITHFUL,
        /// It became another while it was read.
        REPLACED
    }
}
