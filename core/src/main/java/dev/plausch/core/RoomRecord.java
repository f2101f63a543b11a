package dev.plausch.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is kept of a room.
///
/// @param created when it was first made
/// @param owner who may do everything in it
/// @param key that who enters must know
/// @param limit of members
/// @param ranks of those who have one, by name
/// @param masks who may not, or may all the same
/// @param retention how long its messages stay; empty: as the server's do
public record RoomRecord(
        RoomName name,
        Instant created,
        Optional<Name> owner,
        Optional<Topic> topic,
        Set<Rule> rules,
        Optional<String> key,
        Optional<Integer> limit,
        Map<Name, Rank> ranks,
        List<Mask> masks,
        Optional<Retention> retention) {

    public RoomRecord {
        rules = Set.copyOf(rules);
        ranks = Map.copyOf(ranks);
        masks = List.copyOf(masks);
    }

    /// A room without any settings.
    public static RoomRecord plain(RoomName name, Instant created) {
        return new RoomRecord(
                name,
                created,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /// Whether everybody may speak, whoever they are.
    boolean isOpen() {
        return rules.isEmpty() && masks.isEmpty();
    }

    RoomRecord with(Optional<Topic> other) {
        return new RoomRecord(name, created, owner, other, rules, key, limit, ranks, masks, retention);
    }

    RoomRecord with(Rule rule, boolean on) {
        var others = new HashSet<>(rules);
        if (on) {
            others.add(rule);
        } else {
            others.remove(rule);
        }
        return new RoomRecord(name, created, owner, topic, others, key, limit, ranks, masks, retention);
    }

    RoomRecord withKey(Optional<String> other) {
        return new RoomRecord(name, created, owner, topic, rules, other, limit, ranks, masks, retention);
    }

    RoomRecord withLimit(Optional<Integer> other) {
        return new RoomRecord(name, created, owner, topic, rules, key, other, ranks, masks, retention);
    }

    /// One pattern stands once in its list.
    RoomRecord with(Mask mask, boolean on) {
        boolean there = masks.stream().anyMatch(mask::isSameAs);
        if (there == on) {
            return this;
        }
        var others = new ArrayList<>(masks);
        if (on) {
            others.add(mask);
        } else {
            others.removeIf(mask::isSameAs);
        }
        return new RoomRecord(name, created, owner, topic, rules, key, limit, ranks, others, retention);
    }

    /// What the room is about.
    ///
    /// @param by the name of who set it
    public record Topic(String text, Name by, Instant at) {}

    /// What holds in the room. Names are kept in databases: add, never rename.
    public enum Rule {
        /// Only who was invited enters.
        INVITED_ONLY,
        /// Only who has a rank speaks.
        MODERATED,
        /// Only members speak.
        MEMBERS_ONLY,
        /// Others see neither the room nor who is in it.
        SECRET,
        /// Only half operators and above change the topic.
        TOPIC_GUARDED,
        /// No requests from client to client.
        NO_CLIENT_REQUESTS,
        /// Only who has an account enters.
        ACCOUNTS_ENTER,
        /// Only who has an account, or a rank, speaks.
        ACCOUNTS_SPEAK
    }

    /// What somebody may do in the room, from little to much. Names are kept in databases: add, never rename.
    public enum Rank {
        VOICE('+'),
        HALF_OPERATOR('%'),
        OPERATOR('@'),
        ADMIN('&'),
        OWNER('~');

        private final char sign;

        Rank(char sign) {
            this.sign = sign;
        }

        /// Before a room's name, it addresses those who have this rank: [Message.ToRank].
        public char sign() {
            return sign;
        }

        static Optional<Rank> of(int sign) {
            return Stream.of(values()).filter(rank -> rank.sign == sign).findFirst();
        }
    }

    /// What a [Mask] is for. Names are kept in databases: add, never rename.
    public enum MaskKind {
        BAN,
        EXEMPTION,
        INVITATION,
        /// May be there, but not speak.
        MUTE
    }

    /// Somebody who may not, or may all the same.
    ///
    /// @param pattern in the words of the door that set it
    public record Mask(MaskKind kind, String pattern, Name by, Instant at) {
        boolean isSameAs(Mask other) {
            return kind == other.kind && pattern.equalsIgnoreCase(other.pattern);
        }
    }
}
