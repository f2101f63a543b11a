/// Tests of what chat clients wrote down.
@NullMarked
package dev.plausch.store.logs;

import org.jspecify.annotations.NullMarked;
