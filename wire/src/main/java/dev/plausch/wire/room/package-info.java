/// Seed 1: the chat room.
@NullMarked
package dev.plausch.wire.room;

import org.jspecify.annotations.NullMarked;
