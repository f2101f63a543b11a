package dev.plausch.client.link;

import java.util.List;

/// What a [Link] tells.
public sealed interface LinkEvent {

    /// The connection stands; the server calls us `name`.
    record Connected(String name) implements LinkEvent {}

    /// All who are in the lobby, without oneself.
    record Listed(List<Person> people) implements LinkEvent {
        public Listed {
            people = List.copyOf(people);
        }
    }

    record Joined(Person person) implements LinkEvent {}

    record Left(String name) implements LinkEvent {}

    /// Somebody, or oneself, said something to the lobby.
    record Said(String name, String text) implements LinkEvent {}

    /// The connection is over, or did not come about.
    record Disconnected(Reason reason, String detail) implements LinkEvent {}

    enum Reason {
        /// We closed it.
        CLOSED,
        /// There is no such host, or nobody listens.
        UNREACHABLE,
        NAME_TAKEN,
        /// The server would not have us; `detail` says why.
        REFUSED,
        /// The server is gone.
        LOST
    }

    record Invited(Invitation invitation) implements LinkEvent {}

    record ChatOpened(Chat chat) implements LinkEvent {}

    /// A chat did not come about.
    ///
    /// @param with a name, or an address
    record ChatRefused(String with, Why why) implements LinkEvent {}

    enum Why {
        DECLINED,
        /// Nobody answered within 10 seconds.
        NO_ANSWER,
        /// There is a chat with this person already.
        ALREADY_OPEN,
        /// The connection between the two could not be made.
        FAILED
    }

    record ChatSaid(Chat chat, String text) implements LinkEvent {}

    /// The chat is over.
    ///
    /// @param ended whether the other ended it; else the connection was lost
    record ChatClosed(Chat chat, boolean ended) implements LinkEvent {}
}
