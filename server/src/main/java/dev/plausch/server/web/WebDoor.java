package dev.plausch.server.web;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.WebSocketDoor;
import dev.plausch.wire.Language;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.util.Map;

/// HTTP/1.1: one page that says what this is, until the browser client exists, `/healthz`, and WebSockets.
public final class WebDoor implements Door {
    private static final int LARGEST_BODY = 8 << 10;

    private final Pages pages;
    private final Origins origins;
    private final Map<String, WebSocketDoor> sockets;

    /// @param origins whose pages may open WebSockets
    /// @param sockets by path
    public WebDoor(Language language, Origins origins, Map<String, WebSocketDoor> sockets) {
        this.pages = Pages.in(language);
        this.origins = origins;
        this.sockets = Map.copyOf(sockets);
    }

    @Override
    public String word() {
        return "web";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.handOver(
                word(),
                new HttpServerCodec(),
                new HttpObjectAggregator(LARGEST_BODY, true),
                new RequestHandler(this, entrance));
    }

    Pages pages() {
        return pages;
    }

    Origins origins() {
        return origins;
    }

    Map<String, WebSocketDoor> sockets() {
        return sockets;
    }
}
