@NullMarked
package dev.plausch.direct;

import org.jspecify.annotations.NullMarked;
