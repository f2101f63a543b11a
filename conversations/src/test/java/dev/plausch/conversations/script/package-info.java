/// Conversation scripts: reads them, and performs them against a running server.
@NullMarked
package dev.plausch.conversations.script;

import org.jspecify.annotations.NullMarked;
