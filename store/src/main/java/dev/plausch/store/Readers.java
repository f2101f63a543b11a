package dev.plausch.store;

import dev.plausch.core.History;
import dev.plausch.core.Store.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few threads that answer questions, each over connections of its own.
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int THREADS = 3;
    /// More than these are refused.
    private static final int WAITING = 1_000;

    private final BlockingQueue<Question<?>> questions = new ArrayBlockingQueue<>(WAITING + THREADS);
    private final List<Thread> threads;
    private boolean closed;

    Readers(Supplier<Reader> reader) {
        threads = IntStream.range(0, THREADS)
                .mapToObj(number ->
                        Thread.ofPlatform().name("plausch-reader-" + number).unstarted(() -> work(reader.get())))
                .toList();
    }

    private record Question<T>(Function<History, T> question, Consumer<Answer<T>> listener) {
        void answer(Reader reader) {
            tell(reader.answer(question));
        }

        void tell(Answer<T> answer) {
            try {
                listener.accept(answer);
            } catch (RuntimeException broken) {
                LOG.error("an answer was not taken", broken);
            }
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    <T> void ask(Function<History, T> question, Consumer<Answer<T>> listener) {
        var asked = new Question<>(question, listener);
        switch (offer(asked)) {
            case TAKEN -> {}
            case FULL -> asked.tell(new Answer.Unknown<>("too many questions"));
            case CLOSED -> asked.tell(new Answer.Unknown<>("the store is closed"));
        }
    }

    private enum Offered {
        TAKEN,
        FULL,
        CLOSED
    }

    private synchronized Offered offer(Question<?> question) {
        if (closed) {
            return Offered.CLOSED;
        }
        return questions.remainingCapacity() > THREADS && questions.offer(question) ? Offered.TAKEN : Offered.FULL;
    }

    private void work(Reader reader) {
        try (reader) {
            while (true) {
                questions.take().answer(reader);
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    /// Answers those that are under way, and refuses those that wait.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        var waiting = new ArrayList<Question<?>>();
        questions.drainTo(waiting);
        waiting.forEach(question -> question.tell(new Answer.Unknown<>("the store is closed")));
        threads.forEach(Thread::interrupt);
        threads.forEach(Threads::await);
    }
}
