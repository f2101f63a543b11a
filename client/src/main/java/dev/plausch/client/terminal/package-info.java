/// Clients for a terminal, or a pipe.
@NullMarked
package dev.plausch.client.terminal;

import org.jspecify.annotations.NullMarked;
