package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a client can ask for, under the names of ircv3.net's registry.
public enum Capability {
    ACCOUNT_NOTIFY("account-notify"),
    ACCOUNT_TAG("account-tag"),
    AWAY_NOTIFY("away-notify"),
    BATCH("batch"),
    CAP_NOTIFY("cap-notify"),
    CHGHOST("chghost"),
    ECHO_MESSAGE("echo-message"),
    EXTENDED_JOIN("extended-join"),
    EXTENDED_MONITOR("extended-monitor"),
    INVITE_NOTIFY("invite-notify"),
    LABELED_RESPONSE("labeled-response"),
    MESSAGE_TAGS("message-tags"),
    MULTI_PREFIX("multi-prefix"),
    NO_IMPLICIT_NAMES("no-implicit-names"),
    SASL("sasl"),
    SERVER_TIME("server-time"),
    SETNAME("setname"),
    STANDARD_REPLIES("standard-replies"),
    /// A policy, not to be asked for: [StsPolicy].
    STS("sts"),
    USERHOST_IN_NAMES("userhost-in-names"),
    EXTENDED_ISUPPORT("draft/extended-isupport"),
    MULTILINE("draft/multiline");

    private static final Map<String, Capability> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Capability::word, Function.identity()));

    private final String word;

    Capability(String word) {
        this.word = word;
    }

    /// As it stands on the wire.
    public String word() {
        return word;
    }

    /// Names of capabilities have one case.
    public static Optional<Capability> of(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    /// The value of `draft/multiline`. ircv3 multiline: Capabilities
    public static String multilineValue() {
        return "max-bytes=" + IrcLimits.MULTILINE_BYTES + ",max-lines=" + IrcLimits.MULTILINE_LINES;
    }
}
