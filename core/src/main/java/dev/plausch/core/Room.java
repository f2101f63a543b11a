package dev.plausch.core;

import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.RoomRecord.MaskKind;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where people are together. Hub's thread.
final class Room implements View.RoomView {
    /// Masks of all kinds together.
    static final int MAX_MASKS = 200;

    final RoomName name;
    /// Stays when it is empty, and its settings are stored.
    final boolean permanent;
    /// What holds.
    RoomRecord settings;
    /// What will hold when all that is on its way to the store is stored.
    RoomRecord planned;

    private final Map<Person, Set<Rank>> members = new LinkedHashMap<>();
    private final Set<PersonId> invited = new HashSet<>(0);

    Room(RoomRecord settings, boolean permanent) {
        this.name = settings.name();
        this.permanent = permanent;
        this.settings = settings;
        this.planned = settings;
    }

    /// Who comes first into a room of their own making looks after it.
    ///
    /// @return false if they are there already
    boolean enter(Person person) {
        var ranks = permanent || !members.isEmpty() ? Set.<Rank>of() : Set.of(Rank.OPERATOR);
        invited.remove(person.id());
        return members.putIfAbsent(person, ranks) == null;
    }

    void leave(Person person) {
        members.remove(person);
    }

    void invite(Person person) {
        invited.add(person.id());
    }

    void forget(PersonId person) {
        invited.remove(person);
    }

    boolean has(Person person) {
        return members.containsKey(person);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// Why the person may not enter; a limit, a ban and the like do not hold for who was invited.
    Optional<Reason> objectionTo(Person person, Optional<String> key, PatternMatcher matcher) {
        if (permanent && person.profile().card().is(Card.Trait.OPERATOR) || invited.contains(person.id())) {
            return Optional.empty();
        }
        if (isBanned(person, matcher)) {
            return Optional.of(Reason.BANNED);
        } else if (has(Rule.INVITED_ONLY) && !fits(MaskKind.INVITATION, person, matcher)) {
            return Optional.of(Reason.INVITED_ONLY);
        } else if (settings.key().isPresent() && !settings.key().equals(key)) {
            return Optional.of(Reason.KEY_WRONG);
        } else if (settings.limit().filter(limit -> members.size() >= limit).isPresent()) {
            return Optional.of(Reason.ROOM_FULL);
        } else if (has(Rule.ACCOUNTS_ENTER) && person.profile().card().account().isEmpty()) {
            return Optional.of(Reason.ACCOUNT_NEEDED);
        }
        return Optional.empty();
    }

    /// Why the person may not say something here.
    Optional<Reason> objectionToSpeech(Person person, PatternMatcher matcher) {
        if (settings.isOpen() || power(person) >= Rank.VOICE.ordinal()) {
            return Optional.empty();
        }
        boolean outside = has(Rule.MEMBERS_ONLY) && !has(person);
        boolean silenced = has(Rule.MODERATED)
                || isBanned(person, matcher)
                || (fits(MaskKind.MUTE, person, matcher) && !fits(MaskKind.EXEMPTION, person, matcher));
        boolean stranger =
                has(Rule.ACCOUNTS_SPEAK) && person.profile().card().account().isEmpty();
        if (stranger && !outside && !silenced) {
            return Optional.of(Reason.ACCOUNT_NEEDED);
        }
        return outside || silenced ? Optional.of(Reason.MAY_NOT_SPEAK) : Optional.empty();
    }

    boolean has(Rule rule) {
        return settings.rules().contains(rule);
    }

    private boolean isBanned(Person person, PatternMatcher matcher) {
        return fits(MaskKind.BAN, person, matcher) && !fits(MaskKind.EXEMPTION, person, matcher);
    }

    private boolean fits(MaskKind kind, Person person, PatternMatcher matcher) {
        for (var mask : settings.masks()) {
            if (mask.kind() == kind && matcher.fits(mask.pattern(), person.profile())) {
                return true;
            }
        }
        return false;
    }

    /// The ordinal of the person's highest rank; -1 for none. Who runs the server owns the permanent rooms.
    int power(Person person) {
        if (permanent && person.profile().card().is(Card.Trait.OPERATOR)) {
            return Rank.OWNER.ordinal();
        }
        int highest = -1;
        for (var rank : ranks(person)) {
            highest = Math.max(highest, rank.ordinal());
        }
        return highest;
    }

    /// Who has the rank, or one above it.
    List<PersonId> having(Rank rank) {
        return members.keySet().stream()
                .filter(person -> power(person) >= rank.ordinal())
                .map(Person::id)
                .toList();
    }

    Set<Rank> ranks(Person person) {
        return members.getOrDefault(person, Set.of());
    }

    /// @return whether that was a change
    boolean rank(Person person, Rank rank, boolean on) {
        var ranks = new HashSet<>(ranks(person));
        boolean changed = on ? ranks.add(rank) : ranks.remove(rank);
        members.put(person, Set.copyOf(ranks));
        return changed;
    }

    List<Profile> profiles() {
        return members.keySet().stream().map(Person::profile).toList();
    }

    @Override
    public RoomName name() {
        return name;
    }

    @Override
    public Instant created() {
        return settings.created();
    }

    @Override
    public Optional<Topic> topic() {
        return settings.topic();
    }

    @Override
    public Set<Rule> rules() {
        return settings.rules();
    }

    @Override
    public Optional<String> key() {
        return settings.key();
    }

    @Override
    public Optional<Integer> limit() {
        return settings.limit();
    }

    @Override
    public List<Mask> masks() {
        return settings.masks();
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public Collection<View.Member> members() {
        return members.entrySet().stream()
                .map(each -> new View.Member(each.getKey().profile(), each.getValue()))
                .toList();
    }

    @Override
    public Optional<View.Member> member(PersonId person) {
        return members.keySet().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .map(each -> new View.Member(each.profile(), ranks(each)));
    }
}
