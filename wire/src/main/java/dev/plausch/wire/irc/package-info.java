/// IRC: lines, numerics, modes, capabilities and masks, as modern.ircdocs.horse and ircv3.net describe them. Both
/// sides: what a server reads and writes, and what a client does.
@NullMarked
package dev.plausch.wire.irc;

import org.jspecify.annotations.NullMarked;
