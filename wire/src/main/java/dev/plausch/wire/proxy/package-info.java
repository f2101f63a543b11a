/// The PROXY protocol, by which a proxy says for whom it connects. haproxy.org: The PROXY protocol, versions 1 and 2
@NullMarked
package dev.plausch.wire.proxy;

import org.jspecify.annotations.NullMarked;
