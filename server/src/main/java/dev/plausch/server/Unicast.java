package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import dev.plausch.core.Profile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Delivers what is for some people, wherever they are, to their connections on one loop. Loop's thread.
final class Unicast {
    private final Roster roster;

    Unicast(Roster roster) {
        this.roster = roster;
    }

    void told(Event.Told told) {
        var speaker = roster.find(told.by());
        for (var connection : of(told.sender(), List.of(told.recipient().id()))) {
            boolean toSelf = told.sender().id().equals(told.recipient().id());
            if (connection != speaker || toSelf) {
                connection.gateway().told(told);
            }
        }
        if (speaker != null) {
            speaker.gateway().ownTold(told);
            speaker.gateway().acknowledged(told.message());
        }
    }

    void toRank(Event.ToRank news) {
        var speaker = roster.find(news.by());
        for (var connection : of(news.sender(), news.readers())) {
            if (connection != speaker) {
                connection.gateway().toRank(news);
            }
        }
        if (speaker != null) {
            speaker.gateway().ownToRank(news);
            if (news instanceof Event.SaidToRank said) {
                speaker.gateway().acknowledged(said.message());
            }
        }
    }

    /// The readers' connections and the sender's, each once.
    private List<Connection> of(Profile sender, Collection<PersonId> readers) {
        return Stream.concat(readers.stream(), Stream.of(sender.id()))
                .distinct()
                .flatMap(id -> roster.of(id).stream())
                .toList();
    }

    void signalled(Event.SignalledTo signalled) {
        for (var connection :
                of(signalled.sender(), List.of(signalled.recipient().id()))) {
            connection.gateway().signalled(signalled);
        }
    }

    void deleted(Event.DeletedPrivately deleted) {
        var partner = deleted.partner().map(Profile::id).stream().toList();
        for (var connection : of(deleted.person(), partner)) {
            connection.gateway().deletedPrivately(deleted);
        }
    }

    void marked(Event.Marked marked) {
        for (var connection : roster.of(marked.person().id())) {
            connection.gateway().marked(marked);
        }
    }
}
