package dev.plausch.direct;

/// What a [SeedPeer] tells. The events of one chat come in their order.
public sealed interface PeerEvent {

    record Invited(ReceivedInvitation invitation) implements PeerEvent {}

    record Opened(SeedChat chat) implements PeerEvent {}

    /// A chat did not come about.
    ///
    /// @param with a name, or an address
    record Refused(String with, Why why) implements PeerEvent {}

    enum Why {
        DECLINED,
        NO_ANSWER,
        /// There is a chat, or an invitation that waits, with this person already.
        ALREADY_OPEN,
        FAILED
    }

    /// A line.
    record Said(SeedChat chat, String text) implements PeerEvent {}

    /// The chat is over, and we did not end it.
    ///
    /// @param ended whether the other did; else the connection was lost
    record Closed(SeedChat chat, boolean ended) implements PeerEvent {}
}
