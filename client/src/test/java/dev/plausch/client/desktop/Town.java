package dev.plausch.client.desktop;

import dev.plausch.client.link.Chat;
import dev.plausch.client.link.Invitation;
import dev.plausch.client.link.Link;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.link.LinkEvent.Why;
import dev.plausch.client.link.Person;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// A server and its people, in memory. Everybody meets in one lobby. Thread-safe: one lock over all.
final class Town implements Linking {
    static final String NOWHERE = "nirgends";
    static final String CLOSED = "zu";

    private final List<Inhabitant> inhabitants = new ArrayList<>();
    private int inhabited;

    /// Somebody who speaks by program; keeps what comes in.
    static final class Guest implements Consumer<LinkEvent> {
        private final List<LinkEvent> events = new ArrayList<>();
        Inhabitant link;

        Guest(Town town, String name) {
            link = town.connect("town", 9000, name, this);
        }

        @Override
        public synchronized void accept(LinkEvent event) {
            events.add(event);
            Onlooker.wake();
        }

        synchronized List<LinkEvent> events() {
            return List.copyOf(events);
        }

        void invite(String name) {
            link.people().stream().filter(each -> each.name().equals(name)).forEach(link::invite);
        }

        boolean has(Class<? extends LinkEvent> type) {
            return events().stream().anyMatch(type::isInstance);
        }

        <T extends LinkEvent> T last(Class<T> type) {
            return events().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }
    }

    @Override
    public synchronized Inhabitant connect(String host, int toPort, String name, Consumer<LinkEvent> events) {
        var newcomer = new Inhabitant(new Person(name, nextAddress()), events);
        if (host.equals(NOWHERE)) {
            newcomer.tell(new LinkEvent.Disconnected(Reason.UNREACHABLE, ""));
        } else if (host.equals(CLOSED)) {
            newcomer.tell(new LinkEvent.Disconnected(Reason.REFUSED, "Heute geschlossen"));
        } else if (inhabitants.stream().anyMatch(other -> other.name().equals(name))) {
            newcomer.tell(new LinkEvent.Disconnected(Reason.NAME_TAKEN, ""));
        } else {
            enter(newcomer);
        }
        return newcomer;
    }

    private InetSocketAddress nextAddress() {
        inhabited++;
        return new InetSocketAddress("192.168.1." + (20 + inhabited), 40_000 + 7 * inhabited);
    }

    private void enter(Inhabitant newcomer) {
        newcomer.tell(new LinkEvent.Connected(newcomer.name()));
        newcomer.tell(new LinkEvent.Listed(
                inhabitants.stream().map(other -> other.person).toList()));
        inhabitants.forEach(other -> other.tell(new LinkEvent.Joined(newcomer.person)));
        inhabitants.add(newcomer);
    }

    /// The server dies.
    synchronized void fall() {
        inhabitants.forEach(each -> each.tell(new LinkEvent.Disconnected(Reason.LOST, "")));
        inhabitants.clear();
    }

    /// Tells somebody that a chat did not come about.
    synchronized void refuse(String name, Why why, String with) {
        inhabitants.stream().filter(each -> each.name().equals(name)).forEach(each -> each.refuse(why, with));
    }

    /// One person's connection.
    final class Inhabitant implements Link {
        final Person person;
        private final Consumer<LinkEvent> events;
        private final ExecutorService teller =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

        Inhabitant(Person person, Consumer<LinkEvent> events) {
            this.person = person;
            this.events = events;
        }

        void tell(LinkEvent event) {
            teller.execute(() -> events.accept(event));
        }

        @Override
        public String name() {
            return person.name();
        }

        @Override
        public List<Person> people() {
            synchronized (Town.this) {
                return inhabitants.stream()
                        .filter(other -> other != this)
                        .map(other -> other.person)
                        .toList();
            }
        }

        @Override
        public void say(String text) {
            synchronized (Town.this) {
                inhabitants.forEach(each -> each.tell(new LinkEvent.Said(name(), text)));
            }
        }

        @Override
        public void invite(Person invited) {
            synchronized (Town.this) {
                inhabitants.stream()
                        .filter(other -> other.person.equals(invited))
                        .findFirst()
                        .ifPresentOrElse(
                                other -> other.tell(new LinkEvent.Invited(new Letter(this, other))),
                                () -> refuse(Why.FAILED, invited.name()));
            }
        }

        void refuse(Why why, String with) {
            tell(new LinkEvent.ChatRefused(with, why));
        }

        @Override
        public void close() {
            synchronized (Town.this) {
                if (inhabitants.remove(this)) {
                    inhabitants.forEach(each -> each.tell(new LinkEvent.Left(name())));
                    tell(new LinkEvent.Disconnected(Reason.CLOSED, ""));
                }
            }
        }
    }

    private record Letter(Inhabitant asks, Inhabitant asked) implements Invitation {
        @Override
        public String from() {
            return asks.name();
        }

        @Override
        public void accept() {
            var mine = new Half(asked, asks.name());
            var theirs = new Half(asks, asked.name());
            mine.other = theirs;
            theirs.other = mine;
            asked.tell(new LinkEvent.ChatOpened(mine));
            asks.tell(new LinkEvent.ChatOpened(theirs));
        }

        @Override
        public void decline() {
            asks.refuse(Why.DECLINED, asked.name());
        }
    }

    /// One side of a private chat.
    static final class Half implements Chat {
        private final Inhabitant owner;
        private final String peer;
        private Half other = this;

        private Half(Inhabitant owner, String peer) {
            this.owner = owner;
            this.peer = peer;
        }

        @Override
        public String peer() {
            return peer;
        }

        @Override
        public void say(String text) {
            other.owner.tell(new LinkEvent.ChatSaid(other, text));
        }

        @Override
        public void close() {
            other.owner.tell(new LinkEvent.ChatClosed(other, true));
        }

        void breakOff() {
            other.owner.tell(new LinkEvent.ChatClosed(other, false));
        }
    }
}
