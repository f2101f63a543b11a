package dev.plausch.core;

import java.util.Optional;

/// What a [Store] keeps. Each takes effect whole or not at all, in its order.
public sealed interface Change permits Message, Change.OfState {

    /// All but a message.
    sealed interface OfState extends Change {}

    /// Takes one message's text, words and reactions away for good. A message that is not there stays so.
    record Delete(MessageId message, Name by) implements OfState {}

    /// Takes away all that somebody said under this name, up to a message.
    record Erase(Name sender, MessageId upTo) implements OfState {}

    /// @param set whether it is put to the message or taken back
    record React(MessageId message, Reaction reaction, boolean set) implements OfState {}

    /// Somebody has read a conversation up to here; a position never goes back.
    record Read(Name reader, Conversation conversation, MessageId upTo) implements OfState {}

    /// All there is to a room, in place of what was known.
    record KeepRoom(RoomRecord room) implements OfState {}

    /// Its settings; its messages stay.
    record ForgetRoom(RoomName room) implements OfState {}

    /// In place of what was known.
    record KeepAccount(Account account) implements OfState {}

    record ForgetAccount(Name name) implements OfState {}

    /// Writes something of a room or a person, or takes it away.
    ///
    /// @param subject the name of either
    record Describe(String subject, String key, Optional<String> value) implements OfState {}
}
