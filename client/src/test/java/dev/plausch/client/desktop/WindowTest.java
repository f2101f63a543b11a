package dev.plausch.client.desktop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Plays [Scenes].
class WindowTest {

    @Test
    @Timeout(120)
    void everySceneEndsWell() throws Exception {
        Theatre.play(Scenes.class, List.of());
    }

    @Test
    @Timeout(120)
    void itIsSharpOnAFineScreen() throws Exception {
        Theatre.play(Scenes.class, List.of("-Dsun.java2d.uiScale=2"), "itIsSharpOnAFineScreen");
    }
}
