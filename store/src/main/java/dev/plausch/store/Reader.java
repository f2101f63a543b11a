package dev.plausch.store;

import dev.plausch.core.History;
import dev.plausch.core.Store.Answer;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/// Answers one question at a time, each of them over one state of the database. One thread.
final class Reader implements AutoCloseable {
    /// How long a question may take.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    /// How often, in steps of SQLite's machine, the clock is looked at.
    private static final int STEPS = 20_000;

    private final Database database;
    private @Nullable Sql sql;
    private @Nullable SqliteHistory history;
    private long generation;
    private long deadline;

    Reader(Database database) {
        this.database = database;
    }

    <T> Answer<T> answer(Function<History, T> question) {
        deadline = System.nanoTime() + PATIENCE;
        try {
            var answer = new Answer.Known<>(question.apply(history()));
            connection().rollback();
            return answer;
        } catch (RuntimeException broken) {
            close();
            return new Answer.Unknown<>(isLate() ? "the answer took too long" : broken.toString());
        }
    }

    private boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    private SqliteHistory history() {
        long now = Generation.of(connection());
        if (history == null || generation != now) {
            generation = now;
            history = new SqliteHistory(connection());
        }
        return history;
    }

    private Sql connection() {
        if (sql == null) {
            sql = database.reading();
            limit(sql);
        }
        return sql;
    }

    private void limit(Sql connection) {
        try {
            ProgressHandler.setHandler(connection.connection(), STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return isLate() ? 1 : 0;
                }
            });
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// The next question gets a new connection.
    @Override
    public void close() {
        history = null;
        try (var _ = sql) {
            sql = null;
        } catch (SqlFailure _) {
            // It is not used any more.
        }
    }
}
