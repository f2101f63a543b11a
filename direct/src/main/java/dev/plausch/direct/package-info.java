/// Chats straight between people: seed peers now.
@NullMarked
package dev.plausch.direct;

import org.jspecify.annotations.NullMarked;
