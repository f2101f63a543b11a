package dev.plausch.app.tour;

import dev.plausch.app.tour.Page.Doing;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.server.Watch;
import dev.plausch.wire.Language;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Where the tour takes place. One thread tells it; what happens meanwhile waits in one queue for it. What visitors do
/// is kept until a chapter is told.
final class Stage implements Watch, AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final String SECOND = "2";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Language language;
    private final Page page;
    private final Pace pace;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Deque<Happening> ofVisitors = new ArrayDeque<>();
    private final Deque<LinkEvent> told = new ArrayDeque<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<Integer> ourPorts = new HashSet<>();
    private final Set<String> ourNames = new HashSet<>();
    private boolean over;

    Stage(Language language, Page page, Pace pace) {
        this.language = language;
        this.page = page;
        this.pace = pace;
    }

    Page page() {
        return page;
    }

    String say(String german, String english) {
        return language.choose(german, english);
    }

    Language language() {
        return language;
    }

    boolean isOver() {
        return over;
    }

    /// The name, or one like it if a visitor may have it.
    String name(String wanted) {
        var name = heard.contains(wanted) ? wanted + SECOND : wanted;
        ourNames.add(name);
        return name;
    }

    /// Somebody comes to a door.
    Wire connect(String who, String door, InetSocketAddress address) throws IOException, InterruptedException {
        var wire = Wire.to(who, door, address);
        ourPorts.add(wire.port());
        note(who, wire.where(), say("verbindet sich", "connects"));
        return hold(wire);
    }

    /// From now on what comes on the wire is heard.
    Wire hold(Wire wire) {
        wires.add(wire);
        wire.listen(happenings);
        return wire;
    }

    /// Those that are connected.
    List<Wire> wires() {
        return List.copyOf(wires);
    }

    /// The wire of whoever wanted this name.
    Optional<Wire> wire(String wanted) {
        return wires.stream()
                .filter(each -> each.who().equals(wanted) || each.who().equals(wanted + SECOND))
                .findFirst();
    }

    /// Takes what the client of somebody of the tour tells.
    Consumer<LinkEvent> listener() {
        return event -> put(new Happening.Told(event));
    }

    void sends(Wire wire, String text) throws IOException, InterruptedException {
        page.row(wire.who(), Doing.SENDS, wire.where(), text);
        wire.write(text);
        rest();
    }

    /// Waits until a line that begins so has come, or just these words.
    String reads(Wire wire, String expected) throws IOException, InterruptedException {
        while (true) {
            for (var line = wire.next(expected); line.isPresent(); line = wire.next(expected)) {
                if (line.get().startsWith(expected)) {
                    page.row(wire.who(), Doing.READS, wire.where(), line.get());
                    rest();
                    return line.get();
                }
                ofVisitors.add(new Happening.Came(wire, line.get()));
            }
            awaitNext(expected);
        }
    }

    /// Waits until the client tells this.
    <T extends LinkEvent> T tells(Class<T> kind) throws IOException, InterruptedException {
        while (true) {
            for (var event = told.poll(); event != null; event = told.poll()) {
                if (kind.isInstance(event)) {
                    return kind.cast(event);
                }
            }
            awaitNext(kind.getSimpleName());
        }
    }

    /// What goes over no wire.
    void note(String who, String where, String text) throws InterruptedException {
        page.row(who, Doing.NOTES, where, text);
        rest();
    }

    void leaves(Wire wire) throws IOException, InterruptedException {
        note(wire.who(), wire.where(), say("legt auf", "hangs up"));
        wires.remove(wire);
        wire.close();
    }

    private void awaitNext(String what) throws IOException, InterruptedException {
        var next = happenings.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new IOException(say("vergeblich gewartet auf: ", "waited in vain for: ") + what.strip());
        }
        file(next);
    }

    private void file(Happening happening) {
        switch (happening) {
            case Happening.Came(var wire, var text) -> wire.came(text);
            case Happening.Told(var event) -> told.add(event);
            case Happening.Enter() -> over = true;
            case Happening.Sent(var _, var port, var text) -> {
                if (!isOurs(port) && heard.size() < MOST_WAITING) {
                    heard.add(text.strip().toLowerCase(Locale.ROOT));
                }
                ofVisitors.add(happening);
            }
            case Happening.Called _, Happening.HungUp _ -> ofVisitors.add(happening);
        }
    }

    /// Leaves the reader time for a line.
    private void rest() throws InterruptedException {
        gather(deadline(pace.line()));
    }

    private void gather(long deadline) throws InterruptedException {
        for (var next = poll(deadline); next.isPresent(); next = poll(deadline)) {
            file(next.get());
        }
    }

    /// Leaves the reader time for a chapter, and turns to the visitors.
    void pause(Visitors visitors) throws IOException, InterruptedException {
        attend(visitors, pace.chapter(), false);
    }

    /// Turns to the visitors for as long as they are there and not silent for too long.
    void linger(Visitors visitors) throws IOException, InterruptedException {
        attend(visitors, pace.visit(), true);
    }

    private void attend(Visitors visitors, Duration patience, boolean renewed)
            throws IOException, InterruptedException {
        long deadline = deadline(patience);
        gather(System.nanoTime());
        visitors.greetEarly();
        do {
            sweep();
            while (!ofVisitors.isEmpty()) {
                visitors.attend(ofVisitors.remove());
                deadline = renewed && visitors.areShown() ? deadline(patience) : deadline;
                // More may have come while a line was shown.
                sweep();
            }
            if (renewed && visitors.areGone()) {
                return;
            }
            var next = poll(deadline);
            if (next.isEmpty()) {
                return;
            }
            file(next.get());
        } while (true);
    }

    /// Whatever the tour does not wait for, visitors have caused.
    private void sweep() {
        wires.forEach(this::sweep);
    }

    private void sweep(Wire wire) {
        for (var line = wire.next(""); line.isPresent(); line = wire.next("")) {
            ofVisitors.add(new Happening.Came(wire, line.get()));
        }
    }

    private Optional<Happening> poll(long deadline) throws InterruptedException {
        long left = over ? 0 : Math.max(0, deadline - System.nanoTime());
        return Optional.ofNullable(happenings.poll(left, TimeUnit.NANOSECONDS));
    }

    private static long deadline(Duration patience) {
        return System.nanoTime() + patience.toNanos();
    }

    /// The reader wants to end it.
    void end() {
        put(new Happening.Enter());
    }

    private void put(Happening happening) {
        try {
            happenings.put(happening);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOurs(int port) {
        return ourPorts.contains(port);
    }

    boolean isOurs(String name) {
        return ourNames.stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public void connected(String door, InetSocketAddress peer) {
        happenings.offer(new Happening.Called(door, peer.getPort()));
    }

    @Override
    public void received(String door, InetSocketAddress peer, String text) {
        happenings.offer(new Happening.Sent(door, peer.getPort(), text));
    }

    @Override
    public void closed(String door, InetSocketAddress peer) {
        happenings.offer(new Happening.HungUp(door, peer.getPort()));
    }

    @Override
    public void close() throws IOException {
        for (var wire : wires) {
            wire.close();
        }
    }
}
