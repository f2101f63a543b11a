/// Load drivers that are run by hand. Nothing here is shipped.
@NullMarked
package dev.plausch.bench;

import org.jspecify.annotations.NullMarked;
