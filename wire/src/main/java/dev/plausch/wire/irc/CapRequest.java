package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a client says by CAP. ircv3 capability-negotiation: The CAP command
public sealed interface CapRequest {

    /// @param version of the negotiation, 0 if not told
    record Ls(int version) implements CapRequest {}

    record ListEnabled() implements CapRequest {}

    /// All of it or nothing.
    ///
    /// @param words to be sent back by ACK or NAK as they are
    record Req(String words) implements CapRequest {

        /// What is enabled afterwards; empty if any of it is not to be had, and nothing changes.
        public Optional<Set<Capability>> applied(Set<Capability> enabled, Set<Capability> offered) {
            var after = EnumSet.noneOf(Capability.class);
            after.addAll(enabled);
            for (var word : split()) {
                boolean removes = word.startsWith("-");
                var capability =
                        Capability.of(removes ? word.substring(1) : word).filter(offered::contains);
                if (capability.isEmpty()) {
                    return Optional.empty();
                }
                if (removes) {
                    after.remove(capability.get());
                } else {
                    after.add(capability.get());
                }
            }
            return Optional.of(after);
        }

        private List<String> split() {
            var all = new ArrayList<>(List.of(words.split(" ")));
            all.removeIf(String::isEmpty);
            return all;
        }
    }

    record End() implements CapRequest {}

    /// No such subcommand: 410.
    record Invalid(String subcommand) implements CapRequest {}

    /// Reads a CAP that has at least one parameter.
    static CapRequest parse(IrcMessage message) {
        return switch (Casemapping.upper(message.param(0))) {
            case "LS" -> new Ls(version(message.param(1)));
            case "LIST" -> new ListEnabled();
            case "REQ" ->
                new Req(String.join(
                        " ", message.params().subList(1, message.params().size())));
            case "END" -> new End();
            default -> new Invalid(message.param(0));
        };
    }

    private static int version(String number) {
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }
}
