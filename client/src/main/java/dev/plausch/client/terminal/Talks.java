package dev.plausch.client.terminal;

import dev.plausch.client.link.Chat;
import dev.plausch.client.link.Invitation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Private chats, who asks for one, and with whom the typed text goes. Names are found in any case. One thread at a
/// time.
final class Talks {
    /// As many as wait for an answer: whoever is pushed out by a later one has been declined.
    private static final int MOST_INVITATIONS = 5;

    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final SequencedMap<String, Invitation> invitations = new LinkedHashMap<>();
    /// With all if empty.
    private Optional<Chat> partner = Optional.empty();

    /// A later one of the same person stands for the earlier.
    void asked(Invitation invitation) {
        invitations.remove(invitation.from());
        if (invitations.size() == MOST_INVITATIONS) {
            invitations.pollFirstEntry();
        }
        invitations.put(invitation.from(), invitation);
    }

    /// The named one, or the only one if the name is empty; it is answered now.
    Optional<Invitation> answer(String name) {
        var asked = name.isEmpty() && invitations.size() == 1
                ? invitations.keySet().stream().findFirst()
                : invitations.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
        return asked.map(invitations::remove);
    }

    void opened(Chat chat) {
        chats.put(chat.peer(), chat);
        invitations.remove(chat.peer());
    }

    void over(Chat chat) {
        chats.remove(chat.peer(), chat);
        partner = partner.filter(each -> !each.equals(chat));
    }

    List<Chat> all() {
        return List.copyOf(chats.values());
    }

    Optional<Chat> with(String name) {
        return chats.values().stream()
                .filter(each -> each.peer().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<Chat> partner() {
        return partner;
    }

    void turnTo(Chat chat) {
        partner = Optional.of(chat);
    }

    void turnToAll() {
        partner = Optional.empty();
    }
}
