/// The rules of chat, simulated; and the contracts that every implementation of a port keeps.
@NullMarked
package dev.plausch.core;

import org.jspecify.annotations.NullMarked;
