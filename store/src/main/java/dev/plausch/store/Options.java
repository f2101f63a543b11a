package dev.plausch.store;

import java.util.function.IntSupplier;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// What tests change to see what it is for.
///
/// @param synchronous what a commit waits for: with less than `FULL` it need not outlive the loss of power
/// @param mostPages how large the database may become, in pages; asked with each connection for writing
/// @param longLog in pages: when the log is longer, the writer pauses until it is carried over
/// @param longLists in pages of the index: when what a search would put together is longer, it looks into texts instead
record Options(SynchronousMode synchronous, IntSupplier mostPages, long longLog, long longLists) {
    private static final int UNLIMITED = Integer.MAX_VALUE - 1;
    /// 64 MB.
    private static final long LONG = 16_384;
    /// 0.8 MB, some 100,000 uses of words.
    private static final long LISTS = 200;

    /// `-Dplausch.store.synchronous=NORMAL` is for the test that shows why it is not so.
    static Options standard() {
        var synchronous = SynchronousMode.valueOf(System.getProperty("plausch.store.synchronous", "FULL"));
        return new Options(synchronous, () -> UNLIMITED, LONG, LISTS);
    }
}
