package dev.plausch.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What [MemoryStore] keeps. Its messages are bounded: the oldest give way. One thread at a time.
final class MemoryHistory implements History {
    /// In characters of text, over all conversations.
    private static final int CAPACITY = 8 << 20;

    private final TreeMap<MessageId, Message> messages = new TreeMap<>();
    private final Map<Conversation, TreeMap<MessageId, Message>> conversations = new HashMap<>();
    private final Map<MessageId, List<Reaction>> reactions = new HashMap<>();
    private final Map<Position, MessageId> positions = new HashMap<>();
    private final Map<RoomName, RoomRecord> rooms = new LinkedHashMap<>();
    private final Map<Name, Account> accounts = new HashMap<>();
    private final Map<String, Map<String, String>> metadata = new HashMap<>();
    private MessageId last = MessageId.FIRST;
    private int size;

    private record Position(Name reader, Conversation conversation) {}

    void keep(Change change) {
        switch (change) {
            case Message message -> keep(message);
            case Change.Delete(var id, var _) -> forget(messages.get(id));
            case Change.Erase(var sender, var upTo) -> erase(sender, upTo);
            case Change.React react -> react(react);
            case Change.Read(var reader, var conversation, var upTo) ->
                positions.merge(new Position(reader, conversation), upTo, MemoryHistory::later);
            case Change.KeepRoom(var room) -> rooms.put(room.name(), room);
            case Change.ForgetRoom(var room) -> rooms.remove(room);
            case Change.KeepAccount(var account) -> accounts.put(account.name(), account);
            case Change.ForgetAccount(var name) -> accounts.remove(name);
            case Change.Describe describe -> describe(describe);
        }
    }

    private void keep(Message message) {
        messages.put(message.id(), message);
        conversations
                .computeIfAbsent(Conversation.of(message), _ -> new TreeMap<>())
                .put(message.id(), message);
        last = later(last, message.id());
        size += weight(message);
        while (size > CAPACITY) {
            forget(messages.firstEntry().getValue());
        }
    }

    /// About what a message costs beside its text counts too.
    private static int weight(Message message) {
        return 128 + message.text().value().length();
    }

    private static MessageId later(MessageId one, MessageId other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void forget(@Nullable Message message) {
        if (message == null) {
            return;
        }
        messages.remove(message.id());
        reactions.remove(message.id());
        size -= weight(message);
        conversations.computeIfPresent(Conversation.of(message), (_, there) -> {
            there.remove(message.id());
            return there.isEmpty() ? null : there;
        });
    }

    private void erase(Name sender, MessageId upTo) {
        var theirs = messages.headMap(upTo, true).values().stream()
                .filter(each -> each.sender().equals(sender))
                .toList();
        theirs.forEach(this::forget);
    }

    private void react(Change.React react) {
        if (!messages.containsKey(react.message())) {
            return;
        }
        var there = reactions.computeIfAbsent(react.message(), _ -> new ArrayList<>());
        if (!react.set()) {
            there.remove(react.reaction());
        } else if (!there.contains(react.reaction())) {
            there.add(react.reaction());
        }
    }

    private void describe(Change.Describe describe) {
        var known = metadata.computeIfAbsent(describe.subject(), _ -> new TreeMap<>());
        describe.value().ifPresentOrElse(value -> known.put(describe.key(), value), () -> known.remove(describe.key()));
    }

    void expire(Retention server, Map<RoomName, Retention> ofRooms, Instant now) {
        for (var each : List.copyOf(conversations.keySet())) {
            var retention =
                    switch (each) {
                        case Conversation.Room(var room) -> ofRooms.getOrDefault(room, server);
                        case Conversation.Ranked(var room, var _) -> ofRooms.getOrDefault(room, server);
                        case Conversation.Private _ -> server;
                    };
            var there = List.copyOf(conversations.get(each).values());
            int surplus = retention.count().map(count -> there.size() - count).orElse(0);
            there.stream().limit(Math.max(0, surplus)).forEach(this::forget);
            retention
                    .age()
                    .map(age -> MessageId.at(now.minus(age)))
                    .ifPresent(oldest -> there.stream()
                            .filter(message -> message.id().compareTo(oldest) < 0)
                            .filter(message -> messages.containsKey(message.id()))
                            .forEach(this::forget));
        }
    }

    @Override
    public List<Message> page(Conversation in, Span span, Bounds bounds, int limit) {
        var all = conversations.getOrDefault(in, new TreeMap<>());
        return switch (span) {
            case Span.Latest _ -> newest(within(all, bounds), limit);
            case Span.Before(var id) -> newest(within(all, bounds.before(id)), limit);
            case Span.After(var id) -> oldest(within(all, bounds.after(id)), limit);
            case Span.Around(var id) ->
                Stream.of(
                                newest(within(all, bounds.before(id)), limit / 2),
                                oldest(within(all, bounds.from(id)), limit - limit / 2))
                        .flatMap(List::stream)
                        .toList();
            case Span.Between(var from, var to)
            when from.compareTo(to) <= 0 ->
                oldest(within(all, bounds.after(from).before(to)), limit);
            case Span.Between(var from, var to) ->
                newest(within(all, bounds.after(to).before(from)), limit);
        };
    }

    private static NavigableMap<MessageId, Message> within(TreeMap<MessageId, Message> all, Bounds bounds) {
        return bounds.isEmpty() ? new TreeMap<>() : all.subMap(bounds.first(), true, bounds.last(), true);
    }

    private static List<Message> oldest(Map<MessageId, Message> some, int limit) {
        return some.values().stream().limit(limit).toList();
    }

    private static List<Message> newest(SortedMap<MessageId, Message> some, int limit) {
        return some.reversed().values().stream().limit(limit).toList().reversed();
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public List<Summary> conversations(Name reader, Collection<Conversation> places, Bounds bounds) {
        return conversations.keySet().stream()
                .filter(each -> switch (each) {
                    case Conversation.Room _, Conversation.Ranked _ -> places.contains(each);
                    case Conversation.Private(var one, var other) -> one.equals(reader) || other.equals(reader);
                })
                .flatMap(each -> summary(reader, each, bounds).stream())
                .sorted(Comparator.comparing((Summary each) -> each.latest().id())
                        .reversed())
                .toList();
    }

    private Optional<Summary> summary(Name reader, Conversation conversation, Bounds bounds) {
        var all = within(
                conversations.getOrDefault(conversation, new TreeMap<>()),
                conversation instanceof Conversation.Private ? bounds : new Bounds(MessageId.FIRST, bounds.last()));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var read = positions.getOrDefault(new Position(reader, conversation), MessageId.FIRST);
        long unread = all.values().stream()
                .filter(each -> each.id().compareTo(read) > 0 && !each.sender().equals(reader))
                .limit(Summary.COUNTED)
                .count();
        return Optional.of(new Summary(conversation, all.lastEntry().getValue(), (int) unread));
    }

    @Override
    public List<Message> search(Search search) {
        return messages.descendingMap().values().stream()
                .filter(each -> search.bounds().hold(each.id()))
                .filter(each -> search.author().map(each.sender()::equals).orElse(true))
                .filter(each -> mayBeFound(each, search))
                .filter(each -> search.isAbout(each.text()))
                .limit(search.limit())
                .toList();
    }

    private static boolean mayBeFound(Message message, Search search) {
        var place = Conversation.of(message);
        return switch (place) {
            case Conversation.Room _, Conversation.Ranked _ -> search.places().contains(place);
            case Conversation.Private pair ->
                search.reader()
                        .filter(reader ->
                                pair.one().equals(reader.name()) || pair.other().equals(reader.name()))
                        .filter(reader -> message.id().compareTo(reader.since()) >= 0)
                        .filter(reader -> search.partner()
                                .map(pair.partner(reader.name())::equals)
                                .orElse(true))
                        .isPresent();
        };
    }

    @Override
    public Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids) {
        var found = new HashMap<MessageId, List<Reaction>>();
        for (var id : ids) {
            var there = reactions.getOrDefault(id, List.of());
            if (!there.isEmpty()) {
                found.put(id, List.copyOf(there));
            }
        }
        return found;
    }

    @Override
    public List<RoomRecord> rooms() {
        return List.copyOf(rooms.values());
    }

    @Override
    public Optional<Account> account(Name name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Map<String, String> metadata(String subject) {
        return Map.copyOf(metadata.getOrDefault(subject, Map.of()));
    }

    @Override
    public MessageId last() {
        return last;
    }
}
