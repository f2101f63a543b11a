package dev.plausch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plausch.core.Message.InRoom;
import dev.plausch.core.Message.Kind;
import dev.plausch.core.Message.Recipient;
import dev.plausch.core.Message.ToPerson;
import dev.plausch.core.Message.ToRank;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import java.util.Optional;
import java.util.stream.Stream;

/// A line that [JsonLines] wrote, or somebody else in the same form.
record JsonMessage(MessageId id, Recipient to, String from, String text, Kind kind, Optional<MessageId> replyTo) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Empty if it is none.
    static Optional<JsonMessage> of(String line) {
        try {
            var tree = JSON.readTree(line);
            var id = text(tree, "id").flatMap(MessageId::parse);
            var to = recipient(tree);
            var from = text(tree, "from");
            var text = text(tree, "text");
            return id.isPresent() && to.isPresent() && from.isPresent() && text.isPresent()
                    ? Optional.of(new JsonMessage(
                            id.get(),
                            to.get(),
                            from.get(),
                            text.get(),
                            kind(tree),
                            text(tree, "reply").flatMap(MessageId::parse)))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// What is no kind is plainly said.
    private static Kind kind(JsonNode tree) {
        var word = text(tree, "kind").orElse("");
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Kind.SAYING);
    }

    private static Optional<Recipient> recipient(JsonNode tree) {
        Optional<Recipient> room = text(tree, "room").flatMap(RoomName::of).map(InRoom::new);
        return room.isPresent() ? room : text(tree, "to").flatMap(JsonMessage::to);
    }

    private static Optional<Recipient> to(String name) {
        Optional<Recipient> rank = ToRank.of(name).map(Recipient.class::cast);
        return rank.isPresent() ? rank : person(name);
    }

    private static Optional<Recipient> person(String name) {
        return Name.check(name) instanceof Name.Good(var good) ? Optional.of(new ToPerson(good)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode tree, String field) {
        return Optional.ofNullable(tree.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
