/// What was said, on disk.
@NullMarked
package dev.plausch.store;

import org.jspecify.annotations.NullMarked;
