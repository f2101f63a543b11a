/// Seed 4's door, in both dialects.
@NullMarked
package dev.plausch.server.directory;

import org.jspecify.annotations.NullMarked;
