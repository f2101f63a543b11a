package dev.plausch.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.plausch.app.Mistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A configuration file: its values, and where each stands.
final class Toml {
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*]\\s*(?:#.*)?");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([^=#\\[]+?)\\s*=.*");

    private final Path file;
    private final String text;
    private final JsonNode root;

    private Toml(Path file, String text, JsonNode root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    static Toml read(Path file) throws Mistake {
        var text = textOf(file);
        return new Toml(file, text, parse(text, line -> file + ":" + line));
    }

    /// The tables of a TOML text.
    ///
    /// @param place of a line, for the error
    static JsonNode parse(String text, Function<Integer, String> place) throws Mistake {
        try {
            return new TomlMapper().readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Mistake(place.apply(line) + ": not valid TOML: " + oneLine(e.getOriginalMessage()));
        }
    }

    private static String textOf(Path file) throws Mistake {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw new Mistake(file + ": there is no such file");
        } catch (CharacterCodingException _) {
            throw new Mistake(file + ": not UTF-8 text");
        } catch (IOException e) {
            throw new Mistake(file + ": cannot be read: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    JsonNode root() {
        return root;
    }

    /// `FILE:LINE` of the key `table.key`, or only the file where it is written in an unusual way.
    String placeOf(String key) {
        var table = "";
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var header = HEADER.matcher(line);
            var assignment = ASSIGNMENT.matcher(line);
            if (header.matches()) {
                table = header.group(1).replaceAll("[\\s\"']", "") + ".";
                if (table.equals(key + ".")) {
                    return file + ":" + number;
                }
            } else if (assignment.matches()
                    && isPrefix(table + assignment.group(1).replaceAll("[\\s\"']", ""), key)) {
                return file + ":" + number;
            }
        }
        return file.toString();
    }

    private static boolean isPrefix(String written, String key) {
        return key.equals(written) || key.startsWith(written + ".");
    }
}
