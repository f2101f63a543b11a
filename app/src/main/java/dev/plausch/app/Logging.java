package dev.plausch.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Logs go to standard error. Found by Logback as a service, so that no XML is read at the start.
/// `PLAUSCH_LOG=debug` (`trace`, `warn`, ...) sets how much Plausch itself says.
public final class Logging extends ContextAwareBase implements Configurator {
    private static final Thread LOADING =
            Thread.ofPlatform().daemon().name("logging").unstarted(LoggerFactory::getILoggerFactory);

    /// Loads Logback, which takes a while, on another core than that which reads the settings.
    static void begin() {
        LOADING.start();
    }

    /// Waits until it is there: nobody may ask for a logger before.
    static void await() {
        try {
            LOADING.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var layout = new LogLine();
        layout.setContext(context);
        layout.start();

        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.setCharset(Terminal.ERR.charset());
        encoder.start();

        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();

        var root = context.getLogger("ROOT");
        root.setLevel(Level.INFO);
        root.addAppender(console);
        context.getLogger("dev.plausch").setLevel(wanted());
        // A network that comes or goes is no news for the user.
        context.getLogger("javax.jmdns").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Level wanted() {
        var name = Optional.ofNullable(System.getenv("PLAUSCH_LOG")).orElse("");
        return Level.toLevel(name.toUpperCase(Locale.ROOT), Level.INFO);
    }
}
