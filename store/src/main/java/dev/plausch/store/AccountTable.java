package dev.plausch.store;

import dev.plausch.core.Account;
import dev.plausch.core.Account.Credential;
import dev.plausch.core.Name;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Accounts with their credentials.
final class AccountTable {
    private final Sql sql;

    AccountTable(Sql sql) {
        this.sql = sql;
    }

    void keep(Account account) {
        forget(account.name());
        var key = account.name().key();
        sql.change(
                "INSERT INTO account VALUES (?, ?, ?)",
                key,
                account.name().value(),
                account.created().toString());
        for (int place = 0; place < account.credentials().size(); place++) {
            var credential = account.credentials().get(place);
            sql.change("INSERT INTO credential VALUES (?, ?, ?, ?)", key, place, credential.kind(), credential.value());
        }
    }

    void forget(Name name) {
        sql.change("DELETE FROM account WHERE key = ?", name.key());
        sql.change("DELETE FROM credential WHERE account = ?", name.key());
    }

    Optional<Account> find(Name name) {
        var credentials = credentials(name);
        return sql.row(
                "SELECT name, created FROM account WHERE key = ?",
                row -> new Account(Name.known(row.getString(1)), Instant.parse(row.getString(2)), credentials),
                name.key());
    }

    private List<Credential> credentials(Name name) {
        return sql.rows(
                "SELECT kind, value FROM credential WHERE account = ? ORDER BY place",
                row -> new Credential(row.getString(1), row.getString(2)),
                name.key());
    }
}
