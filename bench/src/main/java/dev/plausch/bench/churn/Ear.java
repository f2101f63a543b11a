package dev.plausch.bench.churn;

import java.util.HashMap;
import java.util.Map;

/// Takes down what one client reads, and judges what can be judged at once: who is there. One thread.
final class Ear {
    private enum Presence {
        HERE,
        GONE
    }

    private final Life life;
    private final Ledger ledger;
    private final boolean firstWitness;
    /// Whether it knows everybody from the start: a directory client by its list, a witness since it came first.
    private boolean knowsAll;

    private final Map<Integer, Presence> people = new HashMap<>();
    /// How many others have joined and left before these ears.
    final Mark joined = new Mark();
    final Mark left = new Mark();

    /// A witness has a place in the row of witnesses, and knows those before it; others have -1.
    Ear(Life life, Ledger ledger, int witness) {
        this.life = life;
        this.ledger = ledger;
        firstWitness = witness == 0;
        knowsAll = witness >= 0;
        for (var i = 0; i < witness; i++) {
            people.put(i, Presence.HERE);
        }
    }

    void hear(String line) {
        switch (ledger.hearing.understand(life.tongue, line)) {
            case Heard.Entered _ -> life.enteredAt = ledger.now();
            case Heard.Said(var speaker, var number) -> said(speaker, number, line);
            case Heard.Whispered(var speaker, var number) -> whispered(speaker, number, line);
            case Heard.Joined(var person) -> joined(person);
            case Heard.Left(var person) -> left(person);
            case Heard.Listed(var list) -> {
                list.forEach(person -> people.put(person, Presence.HERE));
                life.listed = list;
                life.listedAt = ledger.now();
                knowsAll = true;
            }
            case Heard.Unknown _ -> {} // the recipient has left meanwhile
            case Heard.Strange(var words) -> ledger.strange(life, words);
        }
    }

    private void said(int speaker, int number, String line) {
        if (number < 0) {
            ledger.violation(life, "a message was changed: " + line);
            return;
        }
        if (life.enteredAt == Life.NEVER) {
            ledger.violation(life, "read a message before its own entry: " + line);
        }
        if (speaker != life.id) {
            requireHere(speaker, "speaks");
            people.put(speaker, Presence.HERE);
        }
        life.heard.add(Transcript.message(speaker, number), ledger.now());
        var speaking = ledger.lives.get(speaker);
        if (firstWitness && speaking != null) {
            speaking.spoken.raise(number);
        }
    }

    private void whispered(int speaker, int number, String line) {
        var speaking = ledger.lives.get(speaker);
        if (number < 0 || speaking == null) {
            ledger.violation(life, "a private message was changed: " + line);
            return;
        }
        life.whispersHeard.add(Transcript.message(speaker, number), ledger.now());
        if (firstWitness) {
            speaking.whispered.raise(number);
        }
    }

    private void joined(int person) {
        if (person == life.id) {
            return;
        }
        var before = people.put(person, Presence.HERE);
        if (before != null) {
            ledger.violation(life, "read that " + person + " joined, who was already " + before);
        }
        joined.raise(joined.reached() + 1);
    }

    private void left(int person) {
        if (person == life.id) {
            return;
        }
        requireHere(person, "leaves");
        people.put(person, Presence.GONE);
        left.raise(left.reached() + 1);
    }

    private void requireHere(int person, String does) {
        var presence = people.get(person);
        if (presence == Presence.GONE || presence == null && knowsAll) {
            ledger.violation(life, person + " " + does + " but is " + (presence == null ? "unknown" : "gone"));
        }
    }

    /// Whether these ears heard this person come and go. To be asked after the reading thread has ended.
    boolean knowsGone(int person) {
        return people.get(person) == Presence.GONE;
    }
}
