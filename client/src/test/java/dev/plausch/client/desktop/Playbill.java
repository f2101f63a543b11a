package dev.plausch.client.desktop;

import java.awt.EventQueue;
import java.awt.Window;
import java.util.LinkedHashMap;
import java.util.Map;

/// Scenes by their names, one after the other. What [Theatre] starts is a `main` that plays one of these.
public final class Playbill {

    /// One scene.
    @FunctionalInterface
    public interface Scene {
        void play() throws Exception;
    }

    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    public Playbill with(String name, Scene scene) {
        scenes.put(name, scene);
        return this;
    }

    /// Plays them and ends the program.
    ///
    /// @param names which; all if there are none
    public void play(String... names) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> {
            System.out.println("FAIL outside of all scenes");
            e.printStackTrace(System.out);
        });
        for (var name : names.length == 0 ? scenes.keySet().toArray(String[]::new) : names) {
            play(name, scenes.get(name));
        }
        System.out.println("END");
        System.exit(0);
    }

    private static void play(String name, Scene scene) throws Exception {
        Stage.onEdt(() -> {
            Look.show(Look.Choice.LIGHT);
            return true;
        });
        long begin = System.nanoTime();
        try {
            scene.play();
            System.out.println("PASS " + name + " " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        } catch (Exception | AssertionError e) {
            System.out.println("FAIL " + name);
            e.printStackTrace(System.out);
        }
        for (var window : Window.getWindows()) {
            EventQueue.invokeAndWait(window::dispose);
        }
    }
}
