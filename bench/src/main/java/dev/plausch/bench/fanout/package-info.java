/// Measures how fast a server fans one speaker's messages out to a room.
@NullMarked
package dev.plausch.bench.fanout;

import org.jspecify.annotations.NullMarked;
