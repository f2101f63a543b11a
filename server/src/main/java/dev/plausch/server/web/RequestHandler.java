package dev.plausch.server.web;

import dev.plausch.server.Entrance;
import dev.plausch.server.WebSocketDoor;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/// Answers a request with a page or an error, or makes a WebSocket of the connection.
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final WebDoor door;
    private final Entrance entrance;
    private boolean answered;

    RequestHandler(WebDoor door, Entrance entrance) {
        this.door = door;
        this.entrance = entrance;
    }

    /// One request a connection: there is little to fetch, and who sends many without reading the answers gets one.
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (answered) {
            return;
        }
        answered = true;
        var socket = door.sockets().get(path(request));
        if (socket == null) {
            answer(context, request, answer(request));
        } else {
            upgrade(context, request, socket);
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request, WebSocketDoor socket) {
        var upgrade = new Upgrade(request);
        var refusal = upgrade.refusal(door.origins());
        if (refusal.isPresent()) {
            var error = error(refusal.get());
            Upgrade.explain(error);
            answer(context, request, error);
        } else {
            var subprotocol = upgrade.subprotocol(socket);
            context.writeAndFlush(upgrade.accepted(subprotocol));
            socket.welcome(entrance, subprotocol);
        }
    }

    private static void answer(ChannelHandlerContext context, FullHttpRequest request, FullHttpResponse answer) {
        var response = answer;
        context.channel().config().setAutoRead(false);
        HttpUtil.setContentLength(response, response.content().readableBytes());
        HttpUtil.setKeepAlive(response, false);
        if (request.method().equals(HttpMethod.HEAD)) {
            response = response.replace(Unpooled.EMPTY_BUFFER);
        }
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private FullHttpResponse answer(FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return error(HttpResponseStatus.BAD_REQUEST);
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            var refusal = error(HttpResponseStatus.METHOD_NOT_ALLOWED);
            refusal.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
            return refusal;
        }
        return door.pages()
                .at(path(request))
                .map(page -> response(HttpResponseStatus.OK, page.type(), Unpooled.wrappedBuffer(page.content())))
                .orElseGet(() -> error(HttpResponseStatus.NOT_FOUND));
    }

    private static String path(FullHttpRequest request) {
        return request.uri().split("\\?", 2)[0];
    }

    private static FullHttpResponse error(HttpResponseStatus status) {
        var words = Unpooled.copiedBuffer(status + "\n", StandardCharsets.US_ASCII);
        return response(status, "text/plain; charset=utf-8", words);
    }

    private static FullHttpResponse response(HttpResponseStatus status, String type, ByteBuf content) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'")
                .set("X-Content-Type-Options", "nosniff");
        return response;
    }
}
