/// Seed 3: what is received is acknowledged.
@NullMarked
package dev.plausch.wire.receipt;

import org.jspecify.annotations.NullMarked;
