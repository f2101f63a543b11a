package dev.plausch.client.desktop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Plays [Scenes] and [LookScenes].
class WindowTest {

    @Test
    @Timeout(120)
    void everySceneEndsWell() throws Exception {
        Theatre.play(Scenes.class, List.of());
    }

    @Test
    @Timeout(120)
    void itLooksWellOnAFineScreen() throws Exception {
        Theatre.play(LookScenes.class, List.of("-Dsun.java2d.uiScale=2"));
    }
}
