package dev.plausch.store;

/// Waiting for a thread's end.
final class Threads {
    private Threads() {}

    static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
