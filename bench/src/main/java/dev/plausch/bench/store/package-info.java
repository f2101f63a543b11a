/// Measures what it costs to keep what is said on disk, and how that grows.
@NullMarked
package dev.plausch.bench.store;

import org.jspecify.annotations.NullMarked;
