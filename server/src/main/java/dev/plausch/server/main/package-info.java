/// The main port, which tells all protocols apart.
@NullMarked
package dev.plausch.server.main;

import org.jspecify.annotations.NullMarked;
