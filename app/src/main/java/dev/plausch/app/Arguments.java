package dev.plausch.app;

import dev.plausch.app.config.Configuration;
import dev.plausch.server.Settings;
import dev.plausch.wire.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// What may follow `plausch serve`, or in part other commands that use its settings.
///
/// @param config the file, if one is named
/// @param data the data directory, if one is named
/// @param host on which to listen: `*` for all interfaces
/// @param assignments each `KEY=VALUE`
/// @param watch whether to print who comes and what they send
record Arguments(
        Optional<Path> config, Optional<Path> data, Optional<String> host, List<String> assignments, boolean watch) {

    /// Nothing but `serve`.
    static final Arguments NONE = new Arguments(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

    /// What was given.
    static Arguments of(ParseResult serve) throws Mistake {
        Optional<String> bind = Optional.ofNullable(serve.matchedOptionValue("--bind", null));
        if (bind.isPresent() && !isHost(bind.get())) {
            throw new Mistake("--bind " + Printable.of(bind.get()) + ": write a host or an address, without a port");
        }
        return new Arguments(
                Optional.ofNullable(serve.matchedOptionValue("--config", null)),
                Optional.ofNullable(serve.matchedOptionValue("--data", null)),
                serve.hasMatchedOption("--lan") ? Optional.of("*") : bind,
                serve.matchedOptionValue("--set", List.of()),
                serve.hasMatchedOption("--watch"));
    }

    /// A name, an IPv4 address, an IPv6 address with or without brackets, or `*`.
    private static boolean isHost(String host) {
        return host.equals("*") || host.matches("[\\w.-]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");
    }

    /// The settings that these make; what is strange about them is told.
    Settings settings() throws Mistake {
        var directory = data.orElseGet(DataDirectory::here).toAbsolutePath();
        var read = Configuration.read(directory, config, assignments, host);
        read.warnings().forEach(warning -> Terminal.ERR.println("plausch: " + warning));
        return read.settings();
    }

    boolean isLan() {
        return host.equals(Optional.of("*"));
    }
}
