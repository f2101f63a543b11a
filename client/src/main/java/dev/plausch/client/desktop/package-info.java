/// The window: a client with lobby, people and private chats, in Swing. Everything here but [Linking] belongs to the
/// event dispatch thread.
@NullMarked
package dev.plausch.client.desktop;

import org.jspecify.annotations.NullMarked;
