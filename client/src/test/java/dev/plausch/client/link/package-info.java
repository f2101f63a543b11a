@NullMarked
package dev.plausch.client.link;

import org.jspecify.annotations.NullMarked;
