package dev.plausch.server.irc;

import dev.plausch.core.RoomChange;
import dev.plausch.core.RoomRecord.MaskKind;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.View;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.ChannelMode;
import dev.plausch.wire.irc.Mask;
import dev.plausch.wire.irc.Membership;
import dev.plausch.wire.irc.ModeChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Between IRC's letters and the house's words for the same.
final class Modes {
    private Modes() {}

    static ChannelMode mode(Rule rule) {
        return switch (rule) {
            case INVITED_ONLY -> ChannelMode.INVITE_ONLY;
            case MODERATED -> ChannelMode.MODERATED;
            case MEMBERS_ONLY -> ChannelMode.NO_EXTERNAL;
            case SECRET -> ChannelMode.SECRET;
            case TOPIC_GUARDED -> ChannelMode.PROTECTED_TOPIC;
            case NO_CLIENT_REQUESTS -> ChannelMode.NO_CTCP;
            case ACCOUNTS_ENTER -> ChannelMode.REGISTERED_ONLY;
            case ACCOUNTS_SPEAK -> ChannelMode.MODERATED_UNREGISTERED;
        };
    }

    private static Optional<Rule> rule(ChannelMode mode) {
        for (var rule : Rule.values()) {
            if (mode(rule) == mode) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    static Membership membership(Rank rank) {
        return switch (rank) {
            case VOICE -> Membership.VOICE;
            case HALF_OPERATOR -> Membership.HALFOP;
            case OPERATOR -> Membership.OPERATOR;
            case ADMIN -> Membership.PROTECTED;
            case OWNER -> Membership.FOUNDER;
        };
    }

    static Rank rank(Membership membership) {
        return switch (membership) {
            case VOICE -> Rank.VOICE;
            case HALFOP -> Rank.HALF_OPERATOR;
            case OPERATOR -> Rank.OPERATOR;
            case PROTECTED -> Rank.ADMIN;
            case FOUNDER -> Rank.OWNER;
        };
    }

    static Set<Membership> memberships(Set<Rank> ranks) {
        var all = EnumSet.noneOf(Membership.class);
        ranks.forEach(rank -> all.add(membership(rank)));
        return all;
    }

    /// Before a member's nick: the highest rank's, or all for who reads them.
    static String prefixes(View.Member member, IrcGateway reader) {
        var all = memberships(member.ranks());
        return reader.has(Capability.MULTI_PREFIX) ? Membership.prefixes(all) : Membership.highestPrefix(all);
    }

    /// The list in which a mask stands; mutes stand among the bans.
    static ChannelMode list(MaskKind kind) {
        return switch (kind) {
            case BAN, MUTE -> ChannelMode.BAN;
            case EXEMPTION -> ChannelMode.EXCEPTION;
            case INVITATION -> ChannelMode.INVITE_EXCEPTION;
        };
    }

    private static MaskKind kind(ChannelMode list, Mask mask) {
        return switch (list) {
            case EXCEPTION -> MaskKind.EXEMPTION;
            case INVITE_EXCEPTION -> MaskKind.INVITATION;
            default -> mask.onlyMutes() ? MaskKind.MUTE : MaskKind.BAN;
        };
    }

    /// What a client's change means in the house.
    static Optional<RoomChange> change(ModeChange.Sound change) {
        return switch (change) {
            case ModeChange.Flag(var adds, var mode) -> rule(mode).map(rule -> new RoomChange.OfRule(rule, adds));
            case ModeChange.Value(var adds, var mode, var value)
            when mode == ChannelMode.KEY ->
                Optional.of(new RoomChange.OfKey(adds ? Optional.of(value) : Optional.empty()));
            case ModeChange.Value(var adds, var _, var value) ->
                Optional.of(new RoomChange.OfLimit(adds ? Optional.of(Integer.valueOf(value)) : Optional.empty()));
            case ModeChange.Member(var adds, var membership, var nick) ->
                Optional.of(new RoomChange.OfRank(nick, rank(membership), adds));
            case ModeChange.Entry(var adds, var mode, var mask) ->
                Optional.of(new RoomChange.OfMask(kind(mode, mask), mask.toString(), adds));
            case ModeChange.OfUser _ -> Optional.empty();
        };
    }

    /// What the house tells, in letters.
    static List<ModeChange.Sound> letters(List<RoomChange> changes) {
        var letters = new ArrayList<ModeChange.Sound>();
        for (var change : changes) {
            switch (change) {
                case RoomChange.OfRule(var rule, var on) -> letters.add(new ModeChange.Flag(on, mode(rule)));
                case RoomChange.OfKey(var key) ->
                    letters.add(new ModeChange.Value(key.isPresent(), ChannelMode.KEY, key.orElse("*")));
                case RoomChange.OfLimit(var limit) ->
                    letters.add(new ModeChange.Value(
                            limit.isPresent(),
                            ChannelMode.LIMIT,
                            limit.map(Object::toString).orElse("")));
                case RoomChange.OfRank(var name, var rank, var on) ->
                    letters.add(new ModeChange.Member(on, membership(rank), name));
                case RoomChange.OfMask(var kind, var pattern, var on) ->
                    Mask.parse(pattern).ifPresent(mask -> letters.add(new ModeChange.Entry(on, list(kind), mask)));
            }
        }
        return letters;
    }

    /// All that is set, for 324.
    ///
    /// @param member whether the key may be told
    static List<ModeChange.Sound> of(RoomView room, boolean member) {
        var letters = new ArrayList<ModeChange.Sound>();
        for (var rule : Rule.values()) {
            if (room.rules().contains(rule)) {
                letters.add(new ModeChange.Flag(true, mode(rule)));
            }
        }
        room.limit().ifPresent(limit -> letters.add(new ModeChange.Value(true, ChannelMode.LIMIT, limit.toString())));
        room.key().ifPresent(key -> letters.add(new ModeChange.Value(true, ChannelMode.KEY, member ? key : "*")));
        return letters;
    }
}
