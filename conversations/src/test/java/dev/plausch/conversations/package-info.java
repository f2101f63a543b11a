/// Who sends and who receives what, over real sockets; and the rules of the house.
@NullMarked
package dev.plausch.conversations;

import org.jspecify.annotations.NullMarked;
