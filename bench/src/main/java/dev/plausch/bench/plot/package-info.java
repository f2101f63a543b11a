/// Draws what was measured.
@NullMarked
package dev.plausch.bench.plot;

import org.jspecify.annotations.NullMarked;
