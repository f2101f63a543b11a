/// The rules of chat as one state machine, [dev.plausch.core.Hub], on one thread.
@NullMarked
package dev.plausch.core;

import org.jspecify.annotations.NullMarked;
