package dev.plausch.server.web;

import dev.plausch.wire.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What can be fetched, by path.
///
/// @param pages never changed
record Pages(Map<String, Page> pages) {

    record Page(String type, byte[] content) {}

    static Pages in(Language language) {
        var page = "welcome." + language.choose("de", "en") + ".html";
        return new Pages(Map.of(
                "/", new Page("text/html; charset=utf-8", resource(page)),
                "/healthz", new Page("text/plain; charset=utf-8", "ok\n".getBytes(StandardCharsets.US_ASCII))));
    }

    Optional<Page> at(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
