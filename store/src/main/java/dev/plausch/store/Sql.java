package dev.plausch.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/// A connection with its prepared statements. One thread at a time.
final class Sql implements AutoCloseable {
    /// How often, in steps of SQLite's machine, somebody looks whether it is late.
    private static final int STEPS = 20_000;
    private static final int ALL_PAGES = -1;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Makes something of a row.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// @return how many rows it changed
    int change(String sql, @Nullable Object... values) {
        try {
            return statement(sql, values).executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    <T> List<T> rows(String sql, Row<T> each, @Nullable Object... values) {
        try (var found = statement(sql, values).executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(each.of(found));
            }
            return rows;
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// Reads rows until so many of them gave something.
    <T> List<T> some(int most, String sql, Row<Optional<T>> each, @Nullable Object... values) {
        try (var found = statement(sql, values).executeQuery()) {
            var some = new ArrayList<T>();
            while (some.size() < most && found.next()) {
                each.of(found).ifPresent(some::add);
            }
            return some;
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// The first row, where there is one.
    <T> Optional<T> row(String sql, Row<T> each, @Nullable Object... values) {
        try (var found = statement(sql, values).executeQuery()) {
            return found.next() ? Optional.of(each.of(found)) : Optional.empty();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    Optional<Long> number(String sql, @Nullable Object... values) {
        return row(sql, row -> row.getLong(1), values);
    }

    /// Statements that are run once, each ended by `;` at a line's end.
    void script(String statements) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// Puts another database in place of all there is, in one transaction. Who reads meanwhile reads the old one. The
    /// driver does not tell whether it was done.
    void become(Path other) {
        try {
            var database = connection.unwrap(SQLiteConnection.class).getDatabase();
            database.restore("main", other.toString(), null, 0, 0, ALL_PAGES);
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// Ends a transaction without keeping what it did.
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /// From now on what this connection does is broken off when the clock says so, and fails.
    void limit(BooleanSupplier isLate) {
        try {
            ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return isLate.getAsBoolean() ? 1 : 0;
                }
            });
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }
}
