package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which channels a client wants to see by LIST. modern: LIST message; ELIST parameter
public sealed interface ListFilter {
    /// As ISUPPORT says it.
    String LETTERS = "CMNTU";

    boolean matches(Entry entry);

    /// @param createdMinutes ago
    /// @param topicMinutes since the topic was set; -1 if there is none
    record Entry(String name, int users, long createdMinutes, long topicMinutes) {}

    /// M
    record Named(Glob glob) implements ListFilter {
        @Override
        public boolean matches(Entry entry) {
            return glob.matches(entry.name());
        }
    }

    /// N
    record NotNamed(Glob glob) implements ListFilter {
        @Override
        public boolean matches(Entry entry) {
            return !glob.matches(entry.name());
        }
    }

    /// U: more than so many users, or fewer
    record Users(boolean more, long bound) implements ListFilter {
        @Override
        public boolean matches(Entry entry) {
            return more ? entry.users() > bound : entry.users() < bound;
        }
    }

    /// C: made more than so many minutes ago, or less
    record Created(boolean more, long minutes) implements ListFilter {
        @Override
        public boolean matches(Entry entry) {
            return more ? entry.createdMinutes() > minutes : entry.createdMinutes() < minutes;
        }
    }

    /// T: the topic set more than so many minutes ago, or less
    record TopicSet(boolean more, long minutes) implements ListFilter {
        @Override
        public boolean matches(Entry entry) {
            boolean matches = more ? entry.topicMinutes() > minutes : entry.topicMinutes() < minutes;
            return matches && entry.topicMinutes() >= 0;
        }
    }

    /// What a LIST asks for.
    ///
    /// @param channels empty for all
    /// @param filters all of which must hold
    record Request(List<String> channels, List<ListFilter> filters) {
        public Request {
            channels = List.copyOf(channels);
            filters = List.copyOf(filters);
        }

        public boolean matches(Entry entry) {
            return filters.stream().allMatch(each -> each.matches(entry));
        }
    }

    /// Reads LIST's parameters: names of channels, conditions, or both.
    static Request parse(List<String> params) {
        var channels = new ArrayList<String>();
        var filters = new ArrayList<ListFilter>();
        for (var param : params) {
            for (var word : TargetList.names(param)) {
                condition(word).ifPresentOrElse(filters::add, () -> channels.add(word));
            }
        }
        return new Request(channels, filters);
    }

    private static Optional<ListFilter> condition(String word) {
        char first = word.charAt(0);
        return switch (first) {
            case '<', '>' -> bound(word, 0).map(bound -> new Users(first == '>', bound));
            case 'C', 'c' -> bound(word, 1).map(bound -> new Created(word.charAt(1) == '>', bound));
            case 'T', 't' -> bound(word, 1).map(bound -> new TopicSet(word.charAt(1) == '>', bound));
            case '!' -> Optional.of(new NotNamed(Glob.of(word.substring(1))));
            default -> Glob.hasWildcards(word) ? Optional.of(new Named(Glob.of(word))) : Optional.empty();
        };
    }

    private static Optional<Long> bound(String word, int sign) {
        boolean signed = word.length() > sign && (word.charAt(sign) == '<' || word.charAt(sign) == '>');
        return signed && word.substring(sign + 1).matches("[0-9]{1,9}")
                ? Optional.of(Long.valueOf(word.substring(sign + 1)))
                : Optional.empty();
    }
}
