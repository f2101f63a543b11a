package dev.plausch.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/// How the program ends: by a signal, by the operator, or because it could not begin. What was opened is closed in
/// reverse, and a signal ends it with exit code 0.
final class Stop {
    /// For what goes on meanwhile; the program is gone after 5 s in any case.
    private static final Duration PATIENCE = Duration.ofMillis(4500);

    private final Deque<Runnable> last = new ArrayDeque<>();
    private final Deque<Thread> meanwhile = new ArrayDeque<>();
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::run);
    private int code;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// To be done at the end, before what was named earlier.
    synchronized void atEnd(Runnable action) {
        last.push(action);
    }

    /// To be done at the end beside everything else, and left undone if it takes too long.
    synchronized void meanwhile(Runnable action) {
        meanwhile.push(Thread.ofPlatform().daemon().name("stop-meanwhile").unstarted(action));
    }

    /// Ends the program.
    void now(int exitCode) {
        synchronized (this) {
            code = exitCode;
        }
        System.exit(exitCode);
    }

    /// Waits for the end, which never returns.
    void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The program ends in the usual way after all.
    void cancel() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void run() {
        var watchdog = Thread.ofPlatform().daemon().name("stop-watchdog").unstarted(this::haltInTime);
        watchdog.start();
        try {
            runAll();
        } finally {
            Terminal.OUT.flush();
            Terminal.ERR.flush();
            // A program that a signal ended would report 128 and the signal.
            Runtime.getRuntime().halt(code);
        }
    }

    private synchronized void runAll() {
        meanwhile.forEach(Thread::start);
        last.forEach(Runnable::run);
        try {
            for (var thread : meanwhile) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void haltInTime() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
