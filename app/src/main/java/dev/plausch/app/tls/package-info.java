/// The certificate: the user's, or one made here.
@NullMarked
package dev.plausch.app.tls;

import org.jspecify.annotations.NullMarked;
