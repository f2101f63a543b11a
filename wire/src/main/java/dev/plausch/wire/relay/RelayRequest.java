package dev.plausch.wire.relay;

/// What a named client of the relay says.
public sealed interface RelayRequest {

    /// `<recipient>: <text>`
    record Send(String recipient, String text) implements RelayRequest {}

    /// Without a recipient.
    record Unaddressed() implements RelayRequest {}

    static RelayRequest parse(String message) {
        int colon = message.indexOf(':');
        var recipient = colon < 0 ? "" : message.substring(0, colon).strip();
        return recipient.isEmpty()
                ? new Unaddressed()
                : new Send(recipient, message.substring(colon + 1).strip());
    }
}
