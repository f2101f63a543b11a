package dev.plausch.wire.websocket;

/// Why an end closes the connection. 7.4.1
public enum CloseCode {
    NORMAL(1000),
    GOING_AWAY(1001),
    PROTOCOL_ERROR(1002),
    NOT_UTF8(1007),
    TOO_BIG(1009);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// Whether a peer may send this number. 7.4
    static boolean isAllowed(int number) {
        boolean defined = number >= 1000 && number <= 1014 && number != 1004 && number != 1005 && number != 1006;
        return defined || number >= 3000 && number <= 4999;
    }
}
