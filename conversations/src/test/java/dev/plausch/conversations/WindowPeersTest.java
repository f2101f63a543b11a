package dev.plausch.conversations;

import dev.plausch.client.desktop.Theatre;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plausch desktop` with `plausch peer` and the example peer, each a process: plays [WindowScenes].
class WindowPeersTest {

    @ParameterizedTest
    @ValueSource(strings = {"everybodyTalks", "everyFailureIsTold"})
    void theSceneEndsWell(String scene) throws Exception {
        Theatre.play(WindowScenes.class, List.of("-Dplausch.examples=" + Examples.classes()), scene);
    }
}
