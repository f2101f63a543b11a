package dev.plausch.server.web;

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

/// Answers each request with a page or an error.
final class PageHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final Pages pages;
    private boolean answered;

    PageHandler(Pages pages) {
        this.pages = pages;
    }

    /// One request a connection: there is little to fetch, and who sends many without reading the answers gets one.
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (answered) {
            return;
        }
        answered = true;
        context.channel().config().setAutoRead(false);
        var response = answer(request);
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
        var path = request.uri().split("\\?", 2)[0];
        return pages.at(path)
                .map(page -> response(HttpResponseStatus.OK, page.type(), Unpooled.wrappedBuffer(page.content())))
                .orElseGet(() -> error(HttpResponseStatus.NOT_FOUND));
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
