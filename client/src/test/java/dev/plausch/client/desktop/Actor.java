package dev.plausch.client.desktop;

import dev.plausch.client.link.Person;
import dev.plausch.wire.Language;
import java.awt.Component;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;

/// Somebody with a window of their own.
public final class Actor implements AutoCloseable {
    static final int SECONDS = 60;
    private static final int MOST_CLICKS = 5;

    private final Stage stage;
    private final JFrame frame;

    private Actor(Stage stage, JFrame frame, Point at) {
        this.stage = stage;
        this.frame = frame;
        // Without a window manager nobody gives it a frame, but Java would wait for one.
        Stage.onEdt(() -> {
            frame.dispose();
            frame.setUndecorated(true);
            frame.setLocation(at);
            frame.setVisible(true);
            return true;
        });
        Stage.await(
                "a window",
                () -> frame.isShowing() && frame.getLocationOnScreen().equals(at));
    }

    Actor(Stage stage, Linking linking, Language language, int seconds, Point at) {
        this(stage, open(linking, language, seconds), at);
    }

    private static JFrame open(Linking linking, Language language, int seconds) {
        var remembered = new Remembered(Preferences.userRoot().node("plausch-scenes"));
        return Stage.onEdt(() -> {
            remembered.server("127.0.0.1", 9000, "");
            var window = new ChatWindow(new Phrases(language), linking, InstantSource.system(), remembered, seconds);
            window.show("127.0.0.1", 9000);
            return window.frame();
        });
    }

    /// Sits down at a window that the program opens now.
    public static Actor atNewWindow(Stage stage, Runnable opens, Point at) {
        var before = Set.of(Window.getWindows());
        opens.run();
        var fresh = new AtomicReference<JFrame>();
        Stage.await("a window to open", () -> {
            for (var each : Window.getWindows()) {
                if (each instanceof JFrame frame && frame.isShowing() && !before.contains(frame)) {
                    fresh.set(frame);
                }
            }
            return fresh.get() != null;
        });
        return new Actor(stage, fresh.get(), at);
    }

    static Actor of(Stage stage, Town town) {
        return new Actor(stage, town, Language.GERMAN, SECONDS, new Point(10, 10));
    }

    public JTextComponent field(String name) {
        return Stage.find(frame, name, JTextComponent.class);
    }

    <T extends JComponent> T find(String name, Class<T> type) {
        return Stage.find(frame, name, type);
    }

    public void connect(String name) {
        stage.fill(field("name"), name);
        stage.press(KeyEvent.VK_ENTER);
    }

    public void enter(String name) {
        connect(name);
        reads(name);
        Stage.await("the line to write in", () -> now("input").isFocusOwner());
    }

    String transcript() {
        return Stage.onEdt(() -> ((JTextComponent) now("transcript")).getText());
    }

    /// Whether the last line is to be seen.
    boolean isAtEnd() {
        var pane = now("transcript");
        return pane.getHeight() + pane.getY() <= pane.getParent().getHeight() + 2;
    }

    private Component now(String name) {
        return Stage.all(frame)
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst()
                .orElseThrow();
    }

    public void say(String text) {
        stage.fill(field("input"), text);
        stage.press(KeyEvent.VK_ENTER);
    }

    public void press(String button) {
        stage.click(find(button, JComponent.class));
    }

    /// Double click on somebody in the list.
    public void ask(String name) {
        var list = Stage.find(frame, "people", JList.class);
        Stage.await(name + " is listed", () -> index(list, name) >= 0);
        var cell = Stage.onEdt(() -> list.getCellBounds(index(list, name), index(list, name)));
        stage.click(list, new Point(cell.x + 60, cell.y + cell.height / 2), 2);
    }

    private static int index(JList<?> list, String name) {
        for (int i = 0; i < list.getModel().getSize(); i++) {
            if (list.getModel().getElementAt(i) instanceof Person person
                    && person.name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    public JTabbedPane tabs() {
        return find("tabs", JTabbedPane.class);
    }

    /// Clicks on a tab.
    public void turnTo(int index) {
        var bounds = Stage.onEdt(() -> tabs().getBoundsAt(index));
        stage.click(tabs(), new Point(bounds.x + 20, bounds.y + bounds.height / 2), 1);
        Stage.await("the tab", () -> tabs().getSelectedIndex() == index);
    }

    public void reads(String text) {
        Stage.reads(frame, text);
    }

    public void readsNot(String text) {
        Stage.readsNot(frame, text);
    }

    /// Puts the window before all others, and hands on the keyboard. Without a window manager a click can get lost
    /// while the focus still moves in another window; then one clicks again.
    public void comeForward() {
        for (int clicks = 0; clicks < MOST_CLICKS; clicks++) {
            Stage.onEdt(() -> {
                frame.toFront();
                return true;
            });
            stage.click(find("status", JLabel.class));
            if (Stage.isSoon(frame::isActive)) {
                return;
            }
        }
        Stage.await("in front", frame::isActive);
    }

    /// Makes the window this big.
    void resize(int width, int height) {
        Stage.onEdt(() -> {
            frame.setSize(width, height);
            return true;
        });
        Stage.await("another size", () -> frame.getRootPane().getWidth() == width);
    }

    public void shoot(String name) {
        stage.shoot(name, Stage.onEdt(frame::getBounds));
    }

    @Override
    public void close() {
        Stage.onEdt(() -> {
            frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
            return true;
        });
        Stage.await("no window", () -> !frame.isDisplayable());
    }
}
