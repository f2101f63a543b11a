package dev.plausch.client.link;

import dev.plausch.direct.Clean;
import dev.plausch.direct.Listed;
import dev.plausch.wire.directory.DirectoryReply.Entry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is in the lobby, without oneself, in the order they came. Bounded. Thread-safe.
final class People {
    private static final int MOST = 10_000;

    private final Map<String, Person> byName = new LinkedHashMap<>();

    /// Takes the whole list.
    synchronized List<Person> replace(List<Entry> entries, String self) {
        byName.clear();
        entries.forEach(each -> add(each, self));
        return all();
    }

    /// Empty if it is oneself, or nobody new.
    synchronized Optional<Person> add(Entry entry, String self) {
        var name = Clean.name(entry.nick());
        if (name.isEmpty() || name.get().equals(self) || byName.size() >= MOST) {
            return Optional.empty();
        }
        var person = person(name.get(), entry);
        person.ifPresent(each -> byName.put(each.name(), each));
        return person;
    }

    private static Optional<Person> person(String name, Entry entry) {
        try {
            var address = InetAddress.ofLiteral(entry.ip());
            return Optional.of(new Person(name, new InetSocketAddress(address, entry.udpPort())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }

    synchronized List<Person> all() {
        return List.copyOf(byName.values());
    }

    synchronized List<Listed> at(InetAddress ip) {
        return byName.values().stream()
                .filter(each -> each.address().getAddress().equals(ip))
                .map(each -> new Listed(each.name(), each.address()))
                .toList();
    }
}
