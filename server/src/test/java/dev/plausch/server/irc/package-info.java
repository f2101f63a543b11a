/// The edge, without the network.
@NullMarked
package dev.plausch.server.irc;

import org.jspecify.annotations.NullMarked;
