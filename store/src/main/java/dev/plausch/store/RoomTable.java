package dev.plausch.store;

import dev.plausch.core.Name;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import dev.plausch.core.RoomRecord;
import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.RoomRecord.MaskKind;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is kept of each room.
final class RoomTable {
    private final Sql sql;

    RoomTable(Sql sql) {
        this.sql = sql;
    }

    void keep(RoomRecord room) {
        forget(room.name());
        var topic = room.topic();
        sql.change(
                "INSERT INTO room VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                room.name().key(),
                room.name().value(),
                room.created().toString(),
                room.owner().map(Name::value).orElse(null),
                topic.map(Topic::text).orElse(null),
                topic.map(Topic::by).map(Name::value).orElse(null),
                topic.map(Topic::at).map(Instant::toString).orElse(null),
                room.rules().stream().map(Rule::name).sorted().collect(Collectors.joining(" ")),
                room.key().orElse(null),
                room.limit().orElse(null),
                room.retention().flatMap(Retention::age).map(Duration::toString).orElse(null),
                room.retention().flatMap(Retention::count).orElse(null),
                room.retention().isPresent() ? 1 : 0);
        room.ranks()
                .forEach((name, rank) -> sql.change(
                        "INSERT INTO room_rank VALUES (?, ?, ?)", room.name().key(), name.value(), rank.name()));
        for (int place = 0; place < room.masks().size(); place++) {
            keep(room.name(), place, room.masks().get(place));
        }
    }

    private void keep(RoomName room, int place, Mask mask) {
        sql.change(
                "INSERT INTO room_mask VALUES (?, ?, ?, ?, ?, ?)",
                room.key(),
                place,
                mask.kind().name(),
                mask.pattern(),
                mask.by().value(),
                mask.at().toString());
    }

    void forget(RoomName room) {
        sql.change("DELETE FROM room WHERE key = ?", room.key());
        sql.change("DELETE FROM room_rank WHERE room = ?", room.key());
        sql.change("DELETE FROM room_mask WHERE room = ?", room.key());
    }

    List<RoomRecord> all() {
        return sql.rows("SELECT * FROM room ORDER BY key", this::room);
    }

    private RoomRecord room(ResultSet row) throws SQLException {
        var key = row.getString("key");
        return new RoomRecord(
                RoomName.of(row.getString("name")).orElseThrow(),
                Instant.parse(row.getString("created")),
                Optional.ofNullable(row.getString("owner")).map(Name::known),
                topic(row),
                rules(row.getString("rules")),
                Optional.ofNullable(row.getString("password")),
                Optional.ofNullable((Integer) row.getObject("member_limit")),
                ranks(key),
                masks(key),
                retention(row));
    }

    private static Optional<Topic> topic(ResultSet row) throws SQLException {
        var text = row.getString("topic");
        return text == null
                ? Optional.empty()
                : Optional.of(new Topic(
                        text, Name.known(row.getString("topic_by")), Instant.parse(row.getString("topic_at"))));
    }

    private static Set<Rule> rules(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Rule::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Retention> retention(ResultSet row) throws SQLException {
        return row.getInt("keeps") == 0
                ? Optional.empty()
                : Optional.of(new Retention(
                        Optional.ofNullable(row.getString("keep_age")).map(Duration::parse),
                        Optional.ofNullable((Integer) row.getObject("keep_count"))));
    }

    private Map<Name, Rank> ranks(String room) {
        var ranks = sql.rows(
                "SELECT person, rank FROM room_rank WHERE room = ?",
                row -> Map.entry(Name.known(row.getString(1)), Rank.valueOf(row.getString(2))),
                room);
        return ranks.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Mask> masks(String room) {
        return sql.rows(
                "SELECT kind, pattern, set_by, set_at FROM room_mask WHERE room = ? ORDER BY place",
                row -> new Mask(
                        MaskKind.valueOf(row.getString(1)),
                        row.getString(2),
                        Name.known(row.getString(3)),
                        Instant.parse(row.getString(4))),
                room);
    }
}
