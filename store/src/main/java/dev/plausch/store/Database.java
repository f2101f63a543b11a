package dev.plausch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A database file, and how it is opened. Thread-safe.
record Database(Path file, Options options) {
    /// How long one connection waits for another's lock, in milliseconds.
    private static final int PATIENCE = 2_000;
    /// The same for one who could come back later.
    private static final int BRIEFLY = 50;
    /// How long an index's log may become, in pages: each carrying over keeps commits waiting for the disk.
    private static final int LONG = 4_000;
    /// The same for who works beside a server, which comes first.
    private static final int MUCH_PATIENCE = 30_000;

    /// As it is to be used beside a server, or without one.
    static Database of(Path file) {
        return new Database(file.toAbsolutePath(), Options.standard());
    }

    /// For statements that stand outside of transactions, beside a server.
    Sql patient() {
        return new Sql(open(besides()));
    }

    /// For transactions beside a server.
    Sql patientTransactions() {
        return transactions(open(besides()));
    }

    private static SQLiteConfig besides() {
        var config = config();
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(MUCH_PATIENCE);
        return config;
    }

    /// For the one thread that writes. It makes no checkpoints, so that no commit waits for one. What it takes away is
    /// overwritten.
    Sql writing() {
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(options.synchronous());
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setMaxPageCount(options.mostPages().getAsInt());
        config.setWalAutocheckpoint(0);
        return transactions(open(config));
    }

    /// For the one thread that fills an index: what is lost with the power is made again.
    Sql indexing() {
        closeToOthers();
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setWalAutocheckpoint(LONG);
        return transactions(open(config));
    }

    Sql reading() {
        var config = config();
        config.setReadOnly(true);
        return transactions(open(config));
    }

    /// For statements that stand outside of transactions.
    Sql tending() {
        var config = config();
        config.setBusyTimeout(BRIEFLY);
        config.setSynchronous(SynchronousMode.FULL);
        config.setWalAutocheckpoint(0);
        return new Sql(open(config));
    }

    /// SQLite makes its files readable by all.
    private void closeToOthers() {
        try {
            Private.own(file);
        } catch (IOException failed) {
            throw new SqlFailure(new SQLException(failed.toString(), failed));
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Connection open(SQLiteConfig config) {
        try {
            return config.createConnection("jdbc:sqlite:" + file.toUri());
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private static Sql transactions(Connection connection) {
        try {
            connection.setAutoCommit(false);
            return new Sql(connection);
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }
}
