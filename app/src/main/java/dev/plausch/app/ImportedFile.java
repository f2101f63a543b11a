package dev.plausch.app;

import dev.plausch.core.RoomName;
import dev.plausch.store.Import;
import dev.plausch.store.UnusableStore;
import dev.plausch.store.logs.LogFormat;
import dev.plausch.store.logs.LogLine;
import dev.plausch.store.logs.LogReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives the lines of one file to an import. What they are, their first one says, if nobody else does. One thread.
final class ImportedFile {
    private final Path file;
    private final Told told;
    private final Import into;
    private final Import.Run run = new Import.Run();
    private boolean json;
    private @Nullable LogReader log;
    private Optional<RoomName> room = Optional.empty();
    private boolean roomless;

    /// What the user told of all files.
    ///
    /// @param format empty where it is JSON, or is to be recognised
    record Told(boolean json, Optional<LogFormat> format, Optional<RoomName> room, ZoneId zone) {}

    ImportedFile(Path file, Told told, Import into) {
        this.file = file;
        this.told = told;
        this.into = into;
        json = told.json();
        told.format().ifPresent(this::begin);
    }

    /// @return whether it is known which room it is of, so far as that is needed
    boolean read(InputStream in) throws IOException, UnusableStore {
        var lines = new ByteLines(in);
        for (var line = lines.next(); line.isPresent() && !roomless; line = lines.next()) {
            if (!line.get().isEmpty()) {
                take(line.get());
            }
        }
        return !roomless;
    }

    private void begin(LogFormat format) {
        log = format.reader(file);
        room = told.room().or(() -> format.room(file).flatMap(RoomName::of));
        roomless = room.isEmpty();
    }

    private void take(String line) throws UnusableStore {
        if (!json && log == null) {
            recognise(line);
        }
        if (json) {
            takeMessage(line);
        } else if (log == null) {
            into.unreadable();
        } else if (room.isPresent()) {
            takeLine(log.read(line), room.get());
        }
    }

    private void recognise(String line) {
        json = line.startsWith("{");
        LogFormat.of(line).ifPresent(this::begin);
    }

    private void takeMessage(String line) throws UnusableStore {
        var message = JsonMessage.of(line);
        if (message.isPresent()) {
            var said = message.get();
            into.message(said.id(), said.to(), said.from(), said.text(), said.kind(), said.replyTo());
        } else {
            into.unreadable();
        }
    }

    private void takeLine(LogLine line, RoomName in) throws UnusableStore {
        switch (line) {
            case LogLine.Said(var time, var nick, var text) ->
                into.said(run, time.atZone(told.zone()).toInstant(), in, nick, text);
            case LogLine.Other _ -> {}
            case LogLine.Unreadable _ -> into.unreadable();
        }
    }
}
