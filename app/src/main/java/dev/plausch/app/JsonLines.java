package dev.plausch.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.plausch.core.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes each message as a line:
/// `{"id":"…","time":"2026-11-21T10:00:00.123Z","room":"#lobby","from":"anna","text":"…"}`, private ones with `to` in
/// place of `room`. One thread.
final class JsonLines implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    JsonLines(OutputStream out) throws IOException {
        json = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build()
                .createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    void write(Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", message.id().toString());
        json.writeStringField("time", TIME.format(message.id().time()));
        switch (message.to()) {
            case Message.InRoom(var room) -> json.writeStringField("room", room.value());
            case Message.ToRank to -> json.writeStringField("to", to.toString());
            case Message.ToPerson(var name) -> json.writeStringField("to", name.value());
        }
        json.writeStringField("from", message.sender().value());
        json.writeStringField("text", message.text().value());
        if (message.kind() != Message.Kind.SAYING) {
            json.writeStringField("kind", message.kind().name().toLowerCase(Locale.ROOT));
        }
        if (message.replyTo().isPresent()) {
            json.writeStringField("reply", message.replyTo().get().toString());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
