/// Seed 3's door.
@NullMarked
package dev.plausch.server.receipt;

import org.jspecify.annotations.NullMarked;
