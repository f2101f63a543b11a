package dev.plausch.bench.churn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges the lobby after the run. The first witness was there all the time, so what it read is the lobby's order; what
/// anyone else read must be one uninterrupted stretch of it (but for the own messages, where the door does not show
/// them). Where the stretch must begin and end at the latest follows from clocks on the client's side only:
///
/// - a message sent after a listener had read that it is in is part of its stretch,
/// - a message that the witness had read before the listener sent its name is not,
/// - a message that the witness had read before the listener began to leave is, if it left in peace.
final class Verdict {
    private final Ledger ledger;
    private final Transcript order;
    private final Map<Long, Integer> places = new HashMap<>();
    private final long[] sentAt;

    Verdict(Ledger ledger, Life witness) {
        this.ledger = ledger;
        order = witness.heard;
        sentAt = new long[order.size()];
        for (var i = 0; i < order.size(); i++) {
            var message = order.message(i);
            if (places.put(message, i) != null) {
                ledger.violation(witness, "read twice: " + Transcript.describe(message));
            }
            sentAt[i] = sentAt(message, witness);
        }
    }

    private long sentAt(long message, Life witness) {
        var speaker = ledger.lives.get(Transcript.speaker(message));
        var number = Transcript.number(message);
        if (speaker == null || number > speaker.saidAt.size()) {
            ledger.violation(witness, "read what nobody said: " + Transcript.describe(message));
            return 0;
        }
        return speaker.saidAt.get(number - 1);
    }

    /// Another witness must have read the same as the first.
    void judgeWitness(Life other) {
        for (var i = 0; i < Math.min(order.size(), other.heard.size()); i++) {
            if (order.message(i) != other.heard.message(i)) {
                ledger.violation(
                        other,
                        "read %s where the first witness read %s, at place %d"
                                .formatted(
                                        Transcript.describe(other.heard.message(i)),
                                        Transcript.describe(order.message(i)),
                                        i));
                return;
            }
        }
        if (order.size() != other.heard.size()) {
            ledger.violation(
                    other, "read %d messages, the first witness %d".formatted(other.heard.size(), order.size()));
        }
    }

    /// What each one said must stand in the order without gaps, in the order of its numbers, and all of it if it left
    /// in peace.
    void judgeSpeakers() {
        var read = new HashMap<Integer, Integer>();
        for (var i = 0; i < order.size(); i++) {
            var speaker = Transcript.speaker(order.message(i));
            var number = Transcript.number(order.message(i));
            var before = read.put(speaker, number);
            if (number != (before == null ? 0 : before) + 1) {
                ledger.violation(ledger.lives.get(speaker), "was read with %d after %s".formatted(number, before));
            }
        }
        for (var speaker : ledger.lives.values()) {
            var count = read.getOrDefault(speaker.id, 0);
            if (speaker.drained && speaker.tongue.inLobby && count < speaker.complete) {
                ledger.violation(
                        speaker, "left in peace, but of %d messages %d were read".formatted(speaker.complete, count));
            }
        }
    }

    void judgeListener(Life listener) {
        var heard = listener.heard;
        var last = -1;
        for (var i = 0; i < heard.size(); i++) {
            var message = heard.message(i);
            var place = places.get(message);
            if (place == null) {
                ledger.violation(listener, "read what the first witness did not: " + Transcript.describe(message));
                return;
            }
            if (own(listener, place) && listener.tongue != Tongue.PREFIXED) {
                ledger.violation(listener, "read its own message " + Transcript.number(message));
            }
            if (place <= last) {
                ledger.violation(
                        listener,
                        "read %s %s".formatted(Transcript.describe(message), place == last ? "twice" : "out of order"));
                return;
            }
            requireAll(listener, i == 0 ? mustBegin(listener, place) : last + 1, place, "in between");
            last = place;
        }
        if (heard.size() > 0 && places.get(heard.message(0)) < order.firstFrom(listener.introducedAt)) {
            ledger.violation(listener, "read what was said before it came");
        }
        if (listener.drained && listener.enteredAt != Life.NEVER) {
            var end = order.firstFrom(listener.leavingAt);
            requireAll(listener, last >= 0 ? last + 1 : mustBegin(listener, end), end, "at the end");
        }
    }

    /// The first place before `limit` whose message was sent when the listener was in; else `limit`.
    private int mustBegin(Life listener, int limit) {
        for (var i = order.firstFrom(listener.enteredAt); i < limit; i++) {
            if (sentAt[i] > listener.enteredAt && !own(listener, i)) {
                return i;
            }
        }
        return limit;
    }

    /// Nothing between the two places may have been due to this listener.
    private void requireAll(Life listener, int from, int to, String where) {
        for (var i = from; i < to; i++) {
            if (listener.tongue == Tongue.PREFIXED || !own(listener, i)) {
                ledger.violation(
                        listener,
                        "missed %s, %s (it read %d messages)"
                                .formatted(Transcript.describe(order.message(i)), where, listener.heard.size()));
                return;
            }
        }
    }

    private boolean own(Life listener, int place) {
        return Transcript.speaker(order.message(place)) == listener.id;
    }

    /// Whoever was in before this one sent its name, and stayed until it had the directory's list, is in the list.
    void judgeList(Life listener, List<Life> lobby) {
        if (listener.listedAt == Life.NEVER) {
            return;
        }
        for (var other : lobby) {
            if (other.enteredAt < listener.introducedAt
                    && other.leavingAt > listener.listedAt
                    && !listener.listed.contains(other.id)) {
                ledger.violation(
                        listener,
                        "got a list of %d without %s, who was there".formatted(listener.listed.size(), other));
                return;
            }
        }
    }
}
