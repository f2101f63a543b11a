package dev.plausch.store;

import dev.plausch.core.History;
import dev.plausch.core.Store.Answer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers one question at a time, each of them over one state of the database. One thread.
final class Reader implements AutoCloseable {
    /// How long a question may take.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final Database database;
    private final Searching searching;
    private @Nullable Sql sql;
    private @Nullable SqliteHistory history;
    private long generation;
    private long deadline;

    Reader(Database database, SearchIndex index, IndexFile file) {
        this.database = database;
        searching = new Searching(index, file, this::isLate);
    }

    <T> Answer<T> answer(Function<History, T> question) {
        deadline = System.nanoTime() + PATIENCE;
        try {
            var answer = new Answer.Known<>(question.apply(history()));
            connection().rollback();
            searching.rest();
            return answer;
        } catch (RuntimeException | Error broken) {
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
            history = new SqliteHistory(connection(), searching);
        }
        return history;
    }

    private Sql connection() {
        if (sql == null) {
            sql = database.reading();
            sql.limit(this::isLate);
        }
        return sql;
    }

    /// The next question gets a new connection.
    @Override
    public void close() {
        history = null;
        searching.close();
        try (var _ = sql) {
            sql = null;
        } catch (SqlFailure _) {
            // It is not used any more.
        }
    }
}
