/// What the person at the server's own terminal sees and types.
@NullMarked
package dev.plausch.app.console;

import org.jspecify.annotations.NullMarked;
