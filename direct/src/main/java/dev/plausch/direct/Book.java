package dev.plausch.direct;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Whom a peer has invited, who has invited it, and with whom it talks: never twice with one person or address.
/// Bounded. Thread-safe; does no input or output.
final class Book {
    private static final int MOST_CHATS = 32;
    private static final int MOST_INVITED = 16;
    /// Invitations for the user to answer; as many as the window shows.
    static final int MOST_WAITING = 5;

    private static final int MOST_RECENT = 32;
    /// Within this time an invitation in the other dialect is the same one.
    private static final Duration TWICE = Duration.ofSeconds(1);

    /// An invitation of ours.
    ///
    /// @param number tells it from others to the same person
    record Outgoing(Listed whom, int number) {
        String key() {
            return Names.folded(whom.name());
        }

        InetAddress ip() {
            return whom.address().getAddress();
        }
    }

    /// Somebody we talk with.
    ///
    /// @param address where they take invitations, as far as it is known
    /// @param number tells it from other chats with the same person
    record Talking(String key, Optional<InetSocketAddress> address, int number) {
        boolean isWith(Listed whom) {
            return key.equals(Names.folded(whom.name())) || address.equals(Optional.of(whom.address()));
        }
    }

    /// What to do about something.
    sealed interface Verdict {}

    record Invite(Outgoing outgoing) implements Verdict {}

    /// Both want it: connect.
    record Dial(ReceivedInvitation invitation) implements Verdict {}

    /// @param pushedOut the oldest that waited, if there were too many
    record Ask(Optional<ReceivedInvitation> pushedOut) implements Verdict {}

    record Decline() implements Verdict {}

    record Ignore() implements Verdict {}

    record Refuse(PeerEvent.Why why) implements Verdict {}

    private record Waiting(ReceivedInvitation invitation, long since) {}

    private final Duration stands;
    private final LongSupplier nanos;
    private final TokenBuckets buckets;
    private final Map<String, Outgoing> invited = new HashMap<>();
    private final Map<String, Talking> chats = new HashMap<>();
    /// We have ended them, and the other is being told.
    private final List<Talking> leaving = new ArrayList<>();
    private final Map<InetSocketAddress, Waiting> waiting = new LinkedHashMap<>();
    private final Map<InetSocketAddress, Waiting> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Waiting> eldest) {
            return size() > MOST_RECENT;
        }
    };

    private int numbers;

    Book(Duration stands, LongSupplier nanos) {
        this.stands = stands;
        this.nanos = nanos;
        this.buckets = new TokenBuckets(nanos);
    }

    /// We want to talk with somebody.
    synchronized Verdict want(Listed whom) {
        var outgoing = new Outgoing(whom, ++numbers);
        if (isTalking(whom) || invited.containsKey(outgoing.key())) {
            return new Refuse(PeerEvent.Why.ALREADY_OPEN);
        }
        var theirs = waiting.values().stream()
                .map(Waiting::invitation)
                .filter(each -> each.from().equals(Optional.of(whom)))
                .findFirst();
        if (theirs.isPresent()) {
            waiting.remove(theirs.get().dialled());
            return new Dial(theirs.get());
        }
        if (invited.size() == MOST_INVITED || isFull()) {
            return new Refuse(PeerEvent.Why.FAILED);
        }
        invited.put(outgoing.key(), outgoing);
        return new Invite(outgoing);
    }

    /// Somebody, in the list, invites us, who are called `name`.
    synchronized Verdict received(ReceivedInvitation invitation, String name) {
        long now = nanos.getAsLong();
        waiting.values().removeIf(each -> now - each.since() > stands.toNanos());
        if (isRepeated(invitation, now) || !buckets.take(invitation.sender().getAddress())) {
            return new Ignore();
        }
        recent.put(invitation.dialled(), new Waiting(invitation, now));
        if (invitation.from().filter(this::isTalking).isPresent() || isFull()) {
            return new Decline();
        }
        var ours = invitation.from().map(from -> invited.get(Names.folded(from.name())));
        if (ours.isEmpty()) {
            // One person has one, the newest, and so pushes nobody else out.
            waiting.values()
                    .removeIf(each -> invitation.from().isPresent()
                            && each.invitation().from().equals(invitation.from()));
            var pushedOut = waiting.size() == MOST_WAITING ? oldest() : Optional.<ReceivedInvitation>empty();
            waiting.put(invitation.dialled(), new Waiting(invitation, now));
            return new Ask(pushedOut);
        }
        // Both invite at once: the invitation of whose name comes first stands, on both sides.
        if (name.compareTo(ours.get().whom().name()) < 0) {
            return new Ignore();
        }
        invited.remove(ours.get().key());
        return new Dial(invitation);
    }

    /// No longer waits.
    private Optional<ReceivedInvitation> oldest() {
        var first = waiting.values().iterator().next().invitation();
        answered(first);
        return Optional.of(first);
    }

    private boolean isRepeated(ReceivedInvitation invitation, long now) {
        var before = recent.get(invitation.dialled());
        return waiting.containsKey(invitation.dialled())
                || before != null
                        && before.invitation().invitation().dialect()
                                != invitation.invitation().dialect()
                        && now - before.since() < TWICE.toNanos();
    }

    private boolean isTalking(Listed whom) {
        return chats.values().stream().anyMatch(each -> each.isWith(whom));
    }

    private boolean isFull() {
        return chats.size() + leaving.size() >= MOST_CHATS;
    }

    /// The user has answered.
    synchronized void answered(ReceivedInvitation invitation) {
        waiting.remove(invitation.dialled());
    }

    /// Whether the invitation stood until now.
    synchronized boolean withdraw(Outgoing outgoing) {
        return invited.remove(outgoing.key(), outgoing);
    }

    /// Somebody declines: who it is shows the address, or that we asked nobody else there.
    synchronized Optional<Outgoing> declined(InetSocketAddress sender) {
        var there = invitedAt(sender.getAddress());
        var found = there.stream()
                .filter(each -> each.whom().address().equals(sender))
                .findFirst()
                .or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
        found.ifPresent(each -> invited.remove(each.key()));
        return found;
    }

    synchronized List<Outgoing> invitedAt(InetAddress ip) {
        var there = new ArrayList<>(invited.values());
        there.removeIf(each -> !each.ip().equals(ip));
        return there;
    }

    /// Somebody connects from an address at which we have invited, under this name. Empty if there is no reason to talk
    /// with them.
    synchronized Optional<Talking> came(String name, InetAddress ip) {
        var there = invitedAt(ip);
        var named = there.stream()
                .filter(each -> each.key().equals(Names.folded(name)))
                .findFirst();
        var outgoing = named.or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
        var talking =
                outgoing.flatMap(each -> begin(name, Optional.of(each.whom().address())));
        talking.ifPresent(_ -> invited.remove(outgoing.get().key()));
        return talking;
    }

    /// A chat begins; empty if there is one with this person or address already.
    synchronized Optional<Talking> begin(String name, Optional<InetSocketAddress> address) {
        var talking = new Talking(Names.folded(name), address, ++numbers);
        boolean twice = chats.containsKey(talking.key())
                || address.isPresent()
                        && chats.values().stream()
                                .anyMatch(each -> each.address().equals(address));
        if (twice || isFull()) {
            return Optional.empty();
        }
        chats.put(talking.key(), talking);
        return Optional.of(talking);
    }

    /// We end it; the other is told meanwhile.
    synchronized void leave(Talking talking) {
        if (chats.remove(talking.key(), talking)) {
            leaving.add(talking);
        }
    }

    synchronized void over(Talking talking) {
        chats.remove(talking.key(), talking);
        leaving.remove(talking);
        notifyAll();
    }

    /// Waits until this person knows that we have ended our last chat.
    synchronized void awaitFarewell(Listed whom) throws InterruptedException {
        while (leaving.stream().anyMatch(each -> each.isWith(whom))) {
            wait();
        }
    }

    /// Waits until no chat is left, or the time is over.
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); !(chats.isEmpty() && leaving.isEmpty()) && left > 0; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }
}
