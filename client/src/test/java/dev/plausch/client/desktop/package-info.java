@NullMarked
package dev.plausch.client.desktop;

import org.jspecify.annotations.NullMarked;
