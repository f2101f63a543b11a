package dev.plausch.server.web;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.wire.Language;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;

/// HTTP/1.1: one page that says what this is, until the browser client exists, and `/healthz`.
public final class WebDoor implements Door {
    private static final int LARGEST_BODY = 8 << 10;

    private final Pages pages;

    public WebDoor(Language language) {
        this.pages = Pages.in(language);
    }

    @Override
    public String word() {
        return "web";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.handOver(
                word(), new HttpServerCodec(), new HttpObjectAggregator(LARGEST_BODY, true), new PageHandler(pages));
    }
}
