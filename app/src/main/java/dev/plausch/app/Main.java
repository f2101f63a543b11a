package dev.plausch.app;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The `plausch` command. Exit codes: 0 well, 1 no door could open, 2 a mistake of the user's.
public final class Main {
    static final int FAILED = 1;
    static final int MISTAKEN = 2;

    private Main() {}

    public static void main(String[] args) {
        Logging.begin();
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Does what the arguments say; returns the exit code.
    static int run(String... args) {
        if (List.of(args).equals(List.of("serve"))) {
            return serveAsIs();
        }
        var command = new CommandLine(Arguments.command());
        try {
            return run(command, command.parseArgs(args));
        } catch (ParameterException e) {
            Terminal.ERR.println("plausch: " + Printable.of(e.getMessage()));
            Terminal.ERR.println("plausch serve --help shows what there is");
        } catch (Mistake e) {
            Terminal.ERR.println("plausch: " + e.getMessage());
        }
        return MISTAKEN;
    }

    /// The plain start, without picocli: its classes are too old for the class-data archive and cost 0.2 s.
    private static int serveAsIs() {
        try {
            return Serve.start(Arguments.NONE);
        } catch (Mistake e) {
            Terminal.ERR.println("plausch: " + e.getMessage());
            return MISTAKEN;
        }
    }

    private static int run(CommandLine command, ParseResult given) throws Mistake {
        if (given.isVersionHelpRequested()) {
            Terminal.OUT.println("plausch " + version());
            return 0;
        }
        if (!given.hasSubcommand()) {
            command.usage(Terminal.OUT);
            return 0;
        }
        var serve = given.subcommand();
        if (serve.isUsageHelpRequested()) {
            serve.commandSpec().commandLine().usage(Terminal.OUT);
            return 0;
        }
        return serve.commandSpec().name().equals("desktop")
                ? DesktopCommand.start(serve)
                : Serve.start(Arguments.of(serve));
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
