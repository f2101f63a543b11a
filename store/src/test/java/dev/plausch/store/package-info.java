@NullMarked
package dev.plausch.store;

import org.jspecify.annotations.NullMarked;
