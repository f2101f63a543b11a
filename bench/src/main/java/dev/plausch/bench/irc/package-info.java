/// A load driver for any IRC server.
@NullMarked
package dev.plausch.bench.irc;

import org.jspecify.annotations.NullMarked;
