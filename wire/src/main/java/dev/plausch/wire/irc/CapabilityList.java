package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a server offers one client. ircv3 capability-negotiation
///
/// @param values empty text for what has none
public record CapabilityList(Map<Capability, String> values) {
    /// From this version on clients understand values and several lines.
    public static final int VALUES_VERSION = 302;

    /// `:server CAP nick LIST * :`, at its longest.
    private static final int FRAME_BYTES = 1 + IrcLimits.HOST_LENGTH + 5 + 4 * IrcLimits.NICK_LENGTH + 10;

    public CapabilityList {
        values = Map.copyOf(values);
    }

    public static CapabilityList of(Collection<Capability> plain) {
        var values = new EnumMap<Capability, String>(Capability.class);
        plain.forEach(each -> values.put(each, ""));
        return new CapabilityList(values);
    }

    public CapabilityList with(Capability capability, String value) {
        var more = new EnumMap<Capability, String>(Capability.class);
        more.putAll(values);
        more.put(capability, value);
        return new CapabilityList(more);
    }

    /// What may be asked for: all but sts. ircv3 sts: clients MUST NOT request this capability
    public Set<Capability> requestable() {
        var all = EnumSet.noneOf(Capability.class);
        all.addAll(values.keySet());
        all.remove(Capability.STS);
        return all;
    }

    /// Writes the answer to LS. What has no meaning without its value is left out for old clients.
    ///
    /// @param head begins a line with its tags and source
    public void encode(Runnable head, IrcLine line, String client, int version) {
        encode(head, line, client, "LS", words(version), version);
    }

    private List<String> words(int version) {
        var words = new ArrayList<String>();
        for (var each : Capability.values()) {
            var value = values.get(each);
            if (value != null && (version >= VALUES_VERSION || each != Capability.STS)) {
                words.add(value.isEmpty() || version < VALUES_VERSION ? each.word() : each.word() + "=" + value);
            }
        }
        return words;
    }

    /// Writes the answer to LIST.
    public static void encodeEnabled(Runnable head, IrcLine line, String client, Set<Capability> enabled, int version) {
        encode(
                head,
                line,
                client,
                "LIST",
                enabled.stream().sorted().map(Capability::word).toList(),
                version);
    }

    private static void encode(
            Runnable head, IrcLine line, String client, String subcommand, List<String> words, int version) {
        var lines = WordLines.of(words, " ", IrcLimits.BODY_BYTES - FRAME_BYTES, Integer.MAX_VALUE);
        for (int i = 0; i < lines.size(); i++) {
            head.run();
            line.command("CAP").param(client).param(subcommand);
            if (version >= VALUES_VERSION && i < lines.size() - 1) {
                line.param("*");
            }
            line.trailing(lines.get(i)).end();
        }
    }
}
