/// WebSocket, RFC 6455, as a server speaks it: without extensions. Section numbers are of that document.
@NullMarked
package dev.plausch.wire.websocket;

import org.jspecify.annotations.NullMarked;
