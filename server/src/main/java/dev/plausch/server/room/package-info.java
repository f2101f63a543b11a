/// Seed 1's door.
@NullMarked
package dev.plausch.server.room;

import org.jspecify.annotations.NullMarked;
