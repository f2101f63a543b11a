/// Seed 2's door.
@NullMarked
package dev.plausch.server.relay;

import org.jspecify.annotations.NullMarked;
