/// What people with netcat, telnet and the seeds' clients send: bytes with or without newlines.
@NullMarked
package dev.plausch.wire.raw;

import org.jspecify.annotations.NullMarked;
