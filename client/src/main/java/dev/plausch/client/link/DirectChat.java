package dev.plausch.client.link;

import dev.plausch.direct.SeedChat;

/// A chat with a seed peer.
record DirectChat(SeedChat chat) implements Chat {
    @Override
    public String peer() {
        return chat.peer();
    }

    @Override
    public void say(String text) {
        chat.say(text);
    }

    @Override
    public void close() {
        chat.close();
    }
}
