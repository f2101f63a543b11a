package dev.plausch.core;

import java.net.InetSocketAddress;

/// Where a session comes from.
///
/// @param door the word for the gateway: `room`, `relay`, `receipt`, `directory`, `irc`, `web`
/// @param peer the other end of its connection
public record Origin(String door, InetSocketAddress peer) {}
