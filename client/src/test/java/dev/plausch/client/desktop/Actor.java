package dev.plausch.client.desktop;

import dev.plausch.client.link.Person;
import dev.plausch.wire.Language;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.time.InstantSource;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;

/// Somebody with a window of their own.
final class Actor implements AutoCloseable {
    static final int SECONDS = 60;

    final Stage stage;
    final JFrame frame;

    Actor(Stage stage, Linking linking, Language language, int seconds, Point at) {
        this.stage = stage;
        var remembered = new Remembered(Preferences.userRoot().node("plausch-scenes"));
        frame = Stage.onEdt(() -> {
            var window = new ChatWindow(new Phrases(language), linking, InstantSource.system(), remembered, seconds);
            window.frame().setUndecorated(true);
            remembered.server("127.0.0.1", 9000, "");
            window.show("127.0.0.1", 9000);
            window.frame().setLocation(at);
            return window.frame();
        });
        Stage.await(
                "a window",
                () -> frame.isShowing() && frame.getLocationOnScreen().equals(at));
    }

    static Actor of(Stage stage, Town town) {
        return new Actor(stage, town, Language.GERMAN, SECONDS, new Point(10, 10));
    }

    JTextComponent field(String name) {
        return Stage.find(frame, name, JTextComponent.class);
    }

    <T extends JComponent> T find(String name, Class<T> type) {
        return Stage.find(frame, name, type);
    }

    void connect(String name) {
        stage.fill(field("name"), name);
        stage.press(KeyEvent.VK_ENTER);
    }

    void enter(String name) {
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

    void say(String text) {
        stage.fill(field("input"), text);
        stage.press(KeyEvent.VK_ENTER);
    }

    void press(String button) {
        stage.click(find(button, JComponent.class));
    }

    /// Double click on somebody in the list.
    void ask(String name) {
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

    JTabbedPane tabs() {
        return find("tabs", JTabbedPane.class);
    }

    void reads(String text) {
        Stage.reads(frame, text);
    }

    void readsNot(String text) {
        Stage.readsNot(frame, text);
    }

    void shoot(String name) {
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
