package dev.plausch.bench.churn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// Judges the private messages after the run: each was read by its recipient only, at most once, in the sender's order;
/// and surely if the recipient was there from before it was sent until it was proven to have gone through. The proof is
/// that a later message of the same sender was read.
final class PrivateVerdict {
    private final Ledger ledger;

    PrivateVerdict(Ledger ledger) {
        this.ledger = ledger;
    }

    void judge() {
        for (var recipient : ledger.lives.values()) {
            judgeRecipient(recipient);
        }
        judgeSenders();
    }

    /// Everything that this one read was for it.
    private void judgeRecipient(Life recipient) {
        var heard = recipient.whispersHeard;
        var highest = new HashMap<Integer, Integer>();
        for (var i = 0; i < heard.size(); i++) {
            var speaker = Transcript.speaker(heard.message(i));
            var number = Transcript.number(heard.message(i));
            var before = highest.put(speaker, number);
            if (before != null && before >= number) {
                ledger.violation(recipient, "read private %d of %d after %d".formatted(number, speaker, before));
            }
            var sent = ledger.lives.get(speaker).whispers;
            if (number > sent.size() || sent.get(number - 1).recipient != recipient.id) {
                ledger.violation(recipient, "read private %d of %d, which is not for it".formatted(number, speaker));
            }
        }
    }

    /// Everything that had to arrive did.
    private void judgeSenders() {
        var read = new HashMap<Integer, Set<Long>>();
        for (var sender : ledger.lives.values()) {
            for (var whisper : sender.whispers) {
                var recipient = ledger.lives.get(whisper.recipient);
                if (recipient == null || !due(whisper, recipient)) {
                    continue;
                }
                var message = Transcript.message(sender.id, whisper.number);
                if (!read.computeIfAbsent(recipient.id, _ -> messages(recipient.whispersHeard))
                        .contains(message)) {
                    ledger.violation(recipient, "missed private %d of %s".formatted(whisper.number, sender));
                }
            }
        }
    }

    private static boolean due(Life.Whisper whisper, Life recipient) {
        return recipient.drained && recipient.enteredAt < whisper.sentAt && whisper.provenAt < recipient.leavingAt;
    }

    private static Set<Long> messages(Transcript transcript) {
        var messages = new HashSet<Long>();
        for (var i = 0; i < transcript.size(); i++) {
            messages.add(transcript.message(i));
        }
        return messages;
    }
}
