package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.core.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was said, and what the server has let its clients know of it. Several threads.
final class Ledger {
    private final Map<String, Conversation> places = new HashMap<>();
    private final Map<String, Integer> said = new HashMap<>();
    private final Set<Numbered> known = new HashSet<>();
    private final Map<String, List<Numbered>> heard = new LinkedHashMap<>();
    private long news;
    private boolean over;

    /// @param place where the writer writes
    synchronized void enter(String writer, Conversation place) {
        places.put(writer, place);
        said.put(writer, 0);
    }

    /// The writer's next message, about to be sent.
    synchronized Numbered next(String writer) {
        return new Numbered(writer, said.merge(writer, 1, Integer::sum));
    }

    /// It was acknowledged.
    synchronized void acknowledged(Numbered message) {
        news(message);
    }

    /// Somebody read it.
    synchronized void heard(String listener, Numbered message) {
        heard.computeIfAbsent(listener, _ -> new ArrayList<>()).add(message);
        news(message);
    }

    private void news(Numbered message) {
        known.add(message);
        news++;
        notifyAll();
    }

    /// A server has come.
    synchronized void begin() {
        over = false;
    }

    /// The server has gone: nobody needs to wait any more.
    synchronized void over() {
        over = true;
        notifyAll();
    }

    synchronized boolean isOver() {
        return over;
    }

    /// Waits until somebody knows of this message, or all is over.
    synchronized void await(Numbered message) {
        while (!over && !known.contains(message)) {
            sleep(message);
        }
    }

    /// Waits until so many messages are known.
    synchronized void await(int count) {
        while (known.size() < count) {
            sleep(count);
        }
    }

    private void sleep(Object what) {
        long before = news;
        try {
            wait(Peer.PATIENCE.multipliedBy(4).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(over || news > before).as("waiting for %s", what).isTrue();
    }

    synchronized Set<Numbered> known() {
        return Set.copyOf(known);
    }

    /// By listener, in the order in which each read them.
    synchronized Map<String, List<Numbered>> heard() {
        var copy = new LinkedHashMap<String, List<Numbered>>();
        heard.forEach((listener, messages) -> copy.put(listener, List.copyOf(messages)));
        return copy;
    }

    synchronized Map<String, Conversation> places() {
        return Map.copyOf(places);
    }

    synchronized int said(String writer) {
        return said.getOrDefault(writer, 0);
    }

    synchronized int said() {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }
}
