/// Each protocol's messages as records, and its codec: bytes to record and back.
@NullMarked
package dev.plausch.wire;

import org.jspecify.annotations.NullMarked;
