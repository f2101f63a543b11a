package dev.plausch.bench.store;

import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.Search;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Fills a store up to a number of messages, in large groups, and waits until all of them can be searched for.
record Filling(Waiting store, Past past) {
    private static final int GROUP = 20_000;

    void run(long from, long to) {
        for (long first = from; first < to; first += GROUP) {
            store.commit(LongStream.range(first, Math.min(to, first + GROUP))
                    .mapToObj(past::message)
                    .toList());
        }
        awaitIndex(past.message(to - 1));
    }

    /// Each search waits for the index, a second at most.
    private void awaitIndex(Message last) {
        var words = List.of(last.text().value().split(" "));
        var search = new Search(
                List.of(new Search.Term(words, false)),
                List.of(new Conversation.Room(Past.LARGE), new Conversation.Room(Past.SMALL)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bounds.NONE.from(last.id()),
                1);
        while (store.ask(history -> history.search(search)).isEmpty()) {
            // It was waited for.
        }
    }
}
