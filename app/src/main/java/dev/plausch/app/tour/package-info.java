/// `plausch tour`: people meet in a server, and what goes over which wire is told.
@NullMarked
package dev.plausch.app.tour;

import org.jspecify.annotations.NullMarked;
