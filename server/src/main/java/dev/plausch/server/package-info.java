/// The doors: Netty, one package a gateway, and the fan-out.
@NullMarked
package dev.plausch.server;

import org.jspecify.annotations.NullMarked;
