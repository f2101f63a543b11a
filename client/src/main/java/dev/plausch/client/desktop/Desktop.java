package dev.plausch.client.desktop;

import dev.plausch.wire.Language;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/// Opens the window.
public final class Desktop {
    private static final int INVITATION_SECONDS = 10;

    private Desktop() {}

    /// Whether there is a screen to open a window on.
    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /// Opens the window and returns; the program lives on until the user closes it. From any thread.
    ///
    /// @param host the server to begin with; else the last one
    /// @param port its port
    /// @param language what the window speaks; else what the system speaks
    public static void open(Linking linking, Optional<String> host, OptionalInt port, Optional<Language> language) {
        System.setProperty("apple.laf.useScreenMenuBar", "true");
        System.setProperty("apple.awt.application.name", "Plausch");
        EventQueue.invokeLater(() -> {
            var remembered = Remembered.ofUser();
            Look.show(remembered.look());
            new ChatWindow(
                            new Phrases(language.orElseGet(Phrases::ofSystem)),
                            linking,
                            InstantSource.system(),
                            remembered,
                            INVITATION_SECONDS)
                    .show(host.orElseGet(remembered::host), port.orElseGet(remembered::port));
        });
    }
}
