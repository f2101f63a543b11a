package dev.plausch.wire.room;

/// What a named client of the room says.
public sealed interface RoomRequest {

    record Say(String text) implements RoomRequest {}

    /// `@name text`; the name is `@#room` for the room's operators
    record Tell(String name, String text) implements RoomRequest {}

    /// What is behind the client's own name, if that stands there.
    static String withoutName(String message, String name) {
        var own = name + ":";
        return message.startsWith(own) ? message.substring(own.length()).strip() : message;
    }

    /// Reads a message of the person `name`. Seed clients put `<name>: ` before their own text; that is taken off.
    /// Whatever begins with `@` is private: a slip in the name must not tell everybody.
    static RoomRequest parse(String message, String name) {
        var text = withoutName(message, name);
        if (!text.startsWith("@")) {
            return new Say(text);
        }
        int space = text.indexOf(' ');
        var words = space < 0 ? "" : text.substring(space + 1).strip();
        return new Tell(name(space < 0 ? text : text.substring(0, space)), words);
    }

    /// `@#room` are the operators of a room, not all who are there.
    private static String name(String marked) {
        return marked.startsWith("@#") ? marked : marked.substring(1);
    }
}
