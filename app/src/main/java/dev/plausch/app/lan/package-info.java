/// Letting others in: addresses, QR code, firewall, mDNS.
@NullMarked
package dev.plausch.app.lan;

import org.jspecify.annotations.NullMarked;
