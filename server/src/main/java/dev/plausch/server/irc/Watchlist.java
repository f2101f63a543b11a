package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Who wants to know when whom comes and goes. Loop's thread. ircv3 monitor
final class Watchlist {
    private final Map<Name, Set<IrcGateway>> watchers = new HashMap<>();

    void add(Name name, IrcGateway watcher) {
        watchers.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(watcher);
    }

    void remove(Name name, IrcGateway watcher) {
        watchers.computeIfPresent(name, (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    void forget(IrcGateway watcher) {
        watcher.watched().forEach(name -> remove(name, watcher));
    }

    void online(Profile person) {
        of(person.name()).forEach(each -> each.online(person));
    }

    void offline(Name name) {
        of(name).forEach(each -> each.offline(name));
    }

    /// ircv3 extended-monitor
    void changed(Event.Changed changed) {
        of(changed.person().name()).forEach(each -> each.watchedChanged(changed));
    }

    private Set<IrcGateway> of(Name name) {
        return watchers.getOrDefault(name, Set.of());
    }
}
