package dev.plausch.store;

import static dev.plausch.store.Stores.commit;
import static dev.plausch.store.Stores.inLobby;
import static dev.plausch.store.Stores.keep;
import static dev.plausch.store.Stores.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Asking;
import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Store.Answer;
import dev.plausch.core.Store.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A group that cannot be kept is refused whole; reading goes on, and so does writing when the cause is gone.
class TroubleTest {
    private static final int UNLIMITED = Integer.MAX_VALUE - 1;

    @TempDir
    private Path directory;

    @Test
    void aGroupThatFailsIsRefusedWholeAndTheNextIsKept() {
        try (var store = Stores.open(directory)) {
            keep(store, message(5, "five"));

            // The last one's id is there already. What stood for the new name must be forgotten, too.
            var outcome = commit(store, message(6, Name.known("new"), "six"), message(5, "again"));

            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(inLobby(store)).hasSize(1);
            keep(store, message(6, Name.known("other"), "six"), message(7, Name.known("new"), "seven"));
            assertThat(inLobby(store)).map(each -> each.sender().value()).containsExactly("anna", "other", "new");
        }
    }

    @Test
    void aFullDiskRefusesAndHeals() throws UnusableStore {
        var most = new AtomicInteger(UNLIMITED);
        try (var store = SqliteStore.open(directory, new Options(SynchronousMode.FULL, most::get, 1_000, 200))) {
            keep(store, message(1, "before"));
            most.set(1);
            // Only a new connection asks for the limit.
            commit(store, message(1, "the same id"));

            assertThat(commit(store, large(1_000)))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).contains("full"));
            assertThat(inLobby(store)).hasSize(1);
            assertThat(Stores.search(store, "before")).hasSize(1);

            most.set(UNLIMITED);
            commit(store, message(1, "the same id"));
            keep(store, large(2_000));
            assertThat(inLobby(store)).hasSize(101);
        }
    }

    @Test
    void erasureThatFailsGoesOnLater() throws UnusableStore {
        var most = new AtomicInteger(UNLIMITED);
        try (var store = SqliteStore.open(directory, new Options(SynchronousMode.FULL, most::get, 1_000, 200))) {
            keep(store, large(1_000));
            keep(store, message(2_000, Name.known("bert"), "hello"));
            most.set(1);
            commit(store, message(2_000, "the same id"));

            // What is taken away has to be written down for the index first: there is no room for that.
            keep(store, new Change.Erase(Stores.ANNA, new MessageId(1_500)));
            store.awaitChores();
            assertThat(rows("message")).isEqualTo(101);
            assertThat(inLobby(store)).hasSize(1);

            most.set(UNLIMITED);
            commit(store, message(2_000, "the same id"));
            keep(store, message(2_001, Name.known("bert"), "room again"));
            store.awaitChores();
            assertThat(rows("message")).isEqualTo(2);
            assertThat(rows("erasure")).isZero();
            assertThat(rows("unindexed")).isZero();
        }
    }

    @Test
    void tooManyQuestionsAreRefused() throws InterruptedException {
        var go = new CountDownLatch(1);
        try (var store = Stores.open(directory)) {
            var answers = new LinkedBlockingQueue<Answer<MessageId>>();
            for (int i = 0; i < 2_000; i++) {
                store.ask(
                        history -> {
                            Threads.await(go);
                            return history.last();
                        },
                        answers::add);
            }

            assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Unknown<>("too many questions"));
            assertThat(answers).hasSizeBetween(900, 1_000);
            go.countDown();
            assertThat(Asking.<MessageId>answer(store, History::last)).isInstanceOf(Answer.class);
        }
    }

    @Test
    void questionsThatWaitWhenTheStoreClosesAreAnsweredAll() {
        var go = new CountDownLatch(1);
        var answers = new LinkedBlockingQueue<Answer<MessageId>>();
        var store = Stores.open(directory);
        for (int i = 0; i < 100; i++) {
            store.ask(
                    history -> {
                        Threads.await(go);
                        return history.last();
                    },
                    answers::add);
        }

        var closing = CompletableFuture.runAsync(store::close);
        go.countDown();
        closing.join();

        assertThat(answers).hasSize(100);
    }

    @Test
    void aLongLogBeginsAnewUnderConstantLoad() throws UnusableStore, IOException {
        try (var store = SqliteStore.open(directory, new Options(SynchronousMode.OFF, () -> UNLIMITED, 1_000, 200))) {
            var text = "x".repeat(8_000);
            keep(store, message(1, text));
            var first = logNumber();

            int id = 1;
            while (logNumber().equals(first)) {
                assertThat(++id).as("commits").isLessThan(50_000);
                keep(store, message(id, text));
            }
        }
    }

    // https://sqlite.org/fileformat2.html#the_write_ahead_log
    private String logNumber() throws IOException {
        try (var log = new RandomAccessFile(
                directory.resolve(SqliteStore.FILE + "-wal").toFile(), "r")) {
            log.seek(16);
            return Long.toHexString(log.readLong());
        }
    }

    private long rows(String table) {
        try (var sql = Stores.beside(directory.resolve(SqliteStore.FILE))) {
            return sql.number("SELECT count(*) FROM " + table).orElseThrow();
        }
    }

    private static Change[] large(int from) {
        return IntStream.range(from, from + 100)
                .mapToObj(id -> message(id, "x".repeat(8_000)))
                .toArray(Change[]::new);
    }
}
