@NullMarked
package dev.plausch.client.terminal;

import org.jspecify.annotations.NullMarked;
