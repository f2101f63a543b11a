/// The IRC door: every IRC client is a client of ours. Words as in modern.ircdocs.horse and ircv3.net.
@NullMarked
package dev.plausch.server.irc;

import org.jspecify.annotations.NullMarked;
