/// What is promised of messages on disk, and the rigs that show it: the real program in its own process, recorded by
/// strace, cut off from power, killed, and robbed of its disk. `docs/reliability.md` says what is shown how.
@NullMarked
package dev.plausch.conversations.reliability;

import org.jspecify.annotations.NullMarked;
