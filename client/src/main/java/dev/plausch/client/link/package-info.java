/// A connection to a server, whatever its protocol, as a client sees it.
@NullMarked
package dev.plausch.client.link;

import org.jspecify.annotations.NullMarked;
