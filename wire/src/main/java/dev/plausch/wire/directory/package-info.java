/// Seed 4: the address directory, in its two dialects.
@NullMarked
package dev.plausch.wire.directory;

import org.jspecify.annotations.NullMarked;
