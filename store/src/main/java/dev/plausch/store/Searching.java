package dev.plausch.store;

import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Search;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Searches, for one reader: which messages, says the index; what they are, the database. One thread.
final class Searching implements AutoCloseable {
    private final SearchIndex index;
    private final IndexFile file;
    private final BooleanSupplier isLate;
    private @Nullable Sql words;
    private int generation;

    Searching(SearchIndex index, IndexFile file, BooleanSupplier isLate) {
        this.index = index;
        this.file = file;
        this.isLate = isLate;
    }

    /// @param sql of the database
    List<Message> search(Search search, Sql sql, MessageTable messages) {
        index.expect(Generation.of(sql));
        index.awaitIndexed(messages.last());
        try {
            return Stream.concat(inRooms(search, sql, messages), withPeople(search, sql, messages))
                    .sorted(Comparator.comparing(Message::id).reversed())
                    .limit(search.limit())
                    .toList();
        } catch (SqlFailure failed) {
            close();
            if (failed.isCorruption()) {
                index.distrust();
            }
            throw failed;
        }
    }

    private Stream<Message> inRooms(Search search, Sql sql, MessageTable messages) {
        var places = search.places().stream()
                .flatMap(place -> messages.number(place).stream())
                .map(IndexedText::in)
                .toList();
        return found(search, places, search.bounds().first(), sql, messages);
    }

    private Stream<Message> withPeople(Search search, Sql sql, MessageTable messages) {
        return search.reader().stream().flatMap(reader -> {
            var place = search.partner().isPresent()
                    ? messages.number(new Conversation.Private(
                                    reader.name(), search.partner().get()))
                            .map(IndexedText::in)
                    : person(sql, reader.name()).map(IndexedText::with);
            var first = reader.since().compareTo(search.bounds().first()) > 0
                    ? reader.since()
                    : search.bounds().first();
            return found(search, place.stream().toList(), first, sql, messages);
        });
    }

    private Stream<Message> found(Search search, List<String> places, MessageId first, Sql sql, MessageTable messages) {
        var author = search.author().map(name -> person(sql, name).map(IndexedText::by));
        if (places.isEmpty() || author.equals(Optional.of(Optional.empty()))) {
            return Stream.empty();
        }
        var wanted = new Wanted(search.terms(), places, author.flatMap(each -> each));
        return new Finding(words(), messages, search, first).found(wanted, file.longLists()).stream();
    }

    /// All spellings of a name are known by the first.
    private static Optional<Long> person(Sql sql, Name name) {
        return sql.row(
                        "SELECT min(id) FROM name WHERE key = ?",
                        row -> Optional.ofNullable((Number) row.getObject(1)).map(Number::longValue),
                        name.key())
                .orElseThrow();
    }

    private Sql words() {
        if (words != null && generation != file.generation()) {
            close();
        }
        if (words == null) {
            generation = file.generation();
            words = file.reading();
            words.limit(isLate);
        }
        return words;
    }

    /// The index may be emptied of its log only when nobody reads it.
    void rest() {
        if (words != null) {
            words.rollback();
        }
    }

    @Override
    public void close() {
        try (var _ = words) {
            words = null;
        } catch (SqlFailure _) {
            // It is not used any more.
        }
    }
}
