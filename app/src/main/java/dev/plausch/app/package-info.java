/// The `plausch` command; wires the objects by hand.
@NullMarked
package dev.plausch.app;

import org.jspecify.annotations.NullMarked;
