package dev.plausch.store;

import dev.plausch.core.Message;
import dev.plausch.core.Store;
import dev.plausch.core.Store.Outcome;
import java.util.ArrayList;
import java.util.List;

/// People who talk without a pause, each with the next number when the one before is stored: `anna: 17`. As the hub
/// does, one group is under way at a time; what is refused is said again.
final class Talking {
    private final Store store;
    private final int people;
    private final Thread thread;
    private long id;
    private long stored;
    private boolean stopped;

    /// @param firstId of the first message
    Talking(Store store, int people, long firstId) {
        this.store = store;
        this.people = people;
        id = firstId;
        thread = Thread.ofPlatform().start(this::talk);
    }

    private void talk() {
        for (int round = 1; !isStopped(); ) {
            if (Stores.commit(store, group(round)).equals(Outcome.COMMITTED)) {
                count();
                round++;
            }
        }
    }

    private List<Message> group(int round) {
        var group = new ArrayList<Message>();
        for (int person = 0; person < people; person++) {
            group.add(Shelf.said(id++, Shelf.LOBBY, "person" + person, String.valueOf(round)));
        }
        return group;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void count() {
        stored += people;
        notifyAll();
    }

    /// Waits for so many more.
    synchronized long awaitStored(long more) throws InterruptedException {
        long wanted = stored + more;
        while (stored < wanted) {
            wait();
        }
        return stored;
    }

    void stop() throws InterruptedException {
        synchronized (this) {
            stopped = true;
        }
        thread.join();
    }
}
