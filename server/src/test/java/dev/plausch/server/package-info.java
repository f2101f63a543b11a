/// The edge, without the network.
@NullMarked
package dev.plausch.server;

import org.jspecify.annotations.NullMarked;
