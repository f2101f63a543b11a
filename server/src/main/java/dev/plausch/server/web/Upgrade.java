package dev.plausch.server.web;

import dev.plausch.server.WebSocketDoor;
import dev.plausch.wire.websocket.Handshake;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A request at a path where WebSocket is spoken. RFC 6455 4.2
final class Upgrade {
    private final FullHttpRequest request;
    private final HttpHeaders headers;

    Upgrade(FullHttpRequest request) {
        this.request = request;
        this.headers = request.headers();
    }

    /// Why it cannot be, if so.
    Optional<HttpResponseStatus> refusal(Origins origins) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(HttpResponseStatus.BAD_REQUEST);
        }
        if (!request.method().equals(HttpMethod.GET)) {
            return Optional.of(HttpResponseStatus.METHOD_NOT_ALLOWED);
        }
        if (!isAsked() || !Handshake.VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            return Optional.of(HttpResponseStatus.UPGRADE_REQUIRED);
        }
        if (!Handshake.isKey(key()) || request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0) {
            return Optional.of(HttpResponseStatus.BAD_REQUEST);
        }
        return origins.allow(headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST))
                ? Optional.empty()
                : Optional.of(HttpResponseStatus.FORBIDDEN);
    }

    private boolean isAsked() {
        return headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
    }

    private String key() {
        return Objects.requireNonNullElse(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY), "");
    }

    Optional<String> subprotocol(WebSocketDoor door) {
        return door.choose(wishes());
    }

    private List<String> wishes() {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    FullHttpResponse accepted(Optional<String> subprotocol) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
        response.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, Handshake.accept(key()));
        subprotocol.ifPresent(word -> response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, word));
        return response;
    }

    /// What an answer that is none says of how to ask.
    static void explain(FullHttpResponse refusal) {
        switch (refusal.status().code()) {
            case 405 -> refusal.headers().set(HttpHeaderNames.ALLOW, "GET");
            case 426 ->
                refusal.headers()
                        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                        .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, Handshake.VERSION);
            default -> {
                // nothing to explain
            }
        }
    }
}
