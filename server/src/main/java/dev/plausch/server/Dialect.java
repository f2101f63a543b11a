package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.wire.Scratch;

/// How news of a room look on the wire. Two connections whose dialects are equal receive equal bytes, which are encoded
/// once for both.
public interface Dialect {

    /// Appends the news; nothing if this dialect does not tell it.
    void encode(Event.News news, Scratch out);

    /// Whether the session that caused the news sees it too.
    boolean showsOwn(Event.News news);
}
