package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What answers about the past must add up to: nobody is shown what was not told yet, nor private messages of others;
/// pages have no gaps; only authors and moderators take messages away.
final class PastModel {
    private final SettingsModel settings;
    private final List<MessageId> all = new ArrayList<>();
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final Map<MessageId, PersonId> authors = new HashMap<>();
    private final Map<MessageId, PersonId> recipients = new HashMap<>();
    private final Set<MessageId> deleted = new HashSet<>();

    PastModel(SettingsModel settings) {
        this.settings = settings;
    }

    List<MessageId> all() {
        return all;
    }

    /// @param recipient of a private message; otherwise the author again
    void said(Message message, PersonId author, PersonId recipient) {
        all.add(message.id());
        messages.put(message.id(), message);
        authors.put(message.id(), author);
        recipients.put(message.id(), recipient);
    }

    void recalled(@Nullable PersonId reader, Conversation of, List<Message> page) {
        page.forEach(each -> mayRead(reader, each));
        assertThat(page).allMatch(each -> Conversation.of(each).equals(of));
        var there = all.stream()
                .filter(id -> Conversation.of(Objects.requireNonNull(messages.get(id)))
                        .equals(of))
                .filter(id -> !deleted.contains(id))
                .toList();
        var ids = page.stream()
                .map(Message::id)
                .filter(id -> !deleted.contains(id))
                .toList();
        assertThat(ids.isEmpty() || Collections.indexOfSubList(there, ids) >= 0)
                .as("a page without gaps: %s of %s", ids, there)
                .isTrue();
    }

    void mayRead(@Nullable PersonId reader, Message message) {
        assertThat(messages).as("told before it is history").containsEntry(message.id(), message);
        switch (message.to()) {
            case Message.InRoom _ -> {}
            case Message.ToPerson _ -> assertThat(reader).isIn(authors.get(message.id()), recipients.get(message.id()));
            // Who lost the rank may get an answer that was asked for before.
            case Message.ToRank(var room, var rank) ->
                assertThat(settings.wasEver(room, Objects.requireNonNull(reader), rank))
                        .isTrue();
        }
    }

    void deleted(MessageId id, PersonId by, boolean moderator) {
        var message = Objects.requireNonNull(messages.get(id));
        boolean own = by.equals(authors.get(id));
        assertThat(own || moderator).as("%s may take away %s", by, message.id()).isTrue();
        deleted.add(id);
    }
}
