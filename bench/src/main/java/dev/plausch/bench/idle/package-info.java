/// Measures what idle connections cost a server in memory.
@NullMarked
package dev.plausch.bench.idle;

import org.jspecify.annotations.NullMarked;
