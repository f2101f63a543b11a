/// Seed 2: messages addressed to a name.
@NullMarked
package dev.plausch.wire.relay;

import org.jspecify.annotations.NullMarked;
