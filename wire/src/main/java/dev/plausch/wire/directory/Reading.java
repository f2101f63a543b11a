package dev.plausch.wire.directory;

import dev.plausch.wire.Limits;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/// What one side of the directory makes of the messages that it reads.
///
/// @param longest message, in bytes
/// @param longestFrame a longer one is an error of framing, not of speech
record Reading<M>(
        int longest,
        int longestFrame,
        Function<String, Optional<M>> parser,
        M notUtf8,
        M tooLong,
        M endless,
        LongFunction<M> badLengths) {

    /// The server reads its clients.
    static final Reading<DirectoryRequest> REQUESTS = new Reading<>(
            Limits.MESSAGE_BYTES,
            16 << 10,
            DirectoryRequest::parse,
            new DirectoryRequest.NotUtf8(),
            new DirectoryRequest.TooLong(),
            new DirectoryRequest.Endless(),
            DirectoryRequest.BadLength::new);

    /// A client reads its server, whose list of people may be long.
    static final Reading<DirectoryNews> NEWS = new Reading<>(
            256 << 10,
            256 << 10,
            DirectoryNews::parse,
            new DirectoryNews.Unreadable(),
            new DirectoryNews.Unreadable(),
            new DirectoryNews.Broken(),
            _ -> new DirectoryNews.Broken());

    Optional<M> parse(String message) {
        return parser.apply(message);
    }

    M badLength(long length) {
        return badLengths.apply(length);
    }
}
