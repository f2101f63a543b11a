package dev.plausch.wire.room;

import dev.plausch.wire.Language;
import dev.plausch.wire.Lines;
import dev.plausch.wire.Scratch;

/// What the room says to its clients: lines, but for the first prompt. Texts of several lines carry their sender's name
/// on each, so that no line can pass for another's or the server's.
public sealed interface RoomReply {

    void encode(Scratch out, Language language);

    /// Asks for the name. Exactly `USER`, without a newline: seed clients compare what one `recv` brings.
    record Prompt() implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put("USER");
        }
    }

    /// Asks for another name.
    record PromptAgain() implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put("USER\n");
        }
    }

    record Connected() implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(language.choose("Verbindung zum Server aufgebaut\n", "Connected to the server\n"));
        }
    }

    record Joined(String name) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            var text = language.choose(" ist der Unterhaltung beigetreten\n", " has joined the conversation\n");
            out.put(name).put(text);
        }
    }

    record Left(String name) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(name).put(language.choose(" hat die Unterhaltung verlassen\n", " has left the conversation\n"));
        }
    }

    /// Sent out of the room.
    record Kicked(String name, String by, String reason) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(name)
                    .put(language.choose(" wurde entfernt von ", " was removed by "))
                    .put(by);
            if (!reason.isBlank()) {
                out.put(": ").put(reason);
            }
            out.put('\n');
        }
    }

    /// @param text empty if there is no topic any more
    record Topic(String by, String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(by);
            if (text.isEmpty()) {
                out.put(language.choose(" hat das Thema entfernt\n", " has removed the topic\n"));
            } else {
                out.put(language.choose(" hat das Thema gesetzt: ", " has set the topic: "))
                        .put(text)
                        .put('\n');
            }
        }
    }

    /// Something done rather than said.
    record Acted(String name, String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            Lines.forEach(
                    text, line -> out.put("* ").put(name).put(' ').put(line).put('\n'));
        }
    }

    record Renamed(String before, String now) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(before)
                    .put(language.choose(" heißt jetzt ", " is now "))
                    .put(now)
                    .put('\n');
        }
    }

    record Said(String name, String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            Lines.forEach(text, line -> out.put(name).put(": ").put(line).put('\n'));
        }
    }

    /// Said before the reader came.
    ///
    /// @param time with a space behind it
    record Recalled(String time, String name, String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            Lines.forEach(
                    text, line -> out.put(time).put(name).put(": ").put(line).put('\n'));
        }
    }

    /// Said to the reader alone.
    record Told(String name, String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            var mark = language.choose("[privat] ", "[private] ");
            Lines.forEach(
                    text, line -> out.put(mark).put(name).put(": ").put(line).put('\n'));
        }
    }

    /// From the server itself.
    record Notice(String text) implements RoomReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(text).put('\n');
        }
    }
}
