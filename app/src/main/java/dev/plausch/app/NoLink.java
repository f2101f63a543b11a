package dev.plausch.app;

import dev.plausch.client.link.Link;
import dev.plausch.client.link.Person;
import java.util.List;

/// Stands where there is no connection.
record NoLink(String name) implements Link {
    @Override
    public List<Person> people() {
        return List.of();
    }

    @Override
    public void say(String text) {}

    @Override
    public void invite(Person person) {}

    @Override
    public void close() {}
}
