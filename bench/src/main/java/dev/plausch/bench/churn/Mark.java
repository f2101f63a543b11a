package dev.plausch.bench.churn;

/// A number that only grows, and that threads can wait for.
final class Mark {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private long reached;

    synchronized void raise(long number) {
        if (number > reached) {
            reached = number;
            notifyAll();
        }
    }

    synchronized long reached() {
        return reached;
    }

    /// False if it takes longer than that.
    synchronized boolean await(long number, long millis) throws InterruptedException {
        var deadline = System.nanoTime() + millis * NANOS_PER_MILLI;
        while (reached < number) {
            var left = (deadline - System.nanoTime()) / NANOS_PER_MILLI;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
