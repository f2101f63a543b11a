package dev.plausch.client.desktop;

import java.util.ArrayList;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;

/// Notices over the chats, the newest first. They block nothing.
final class Notices {
    static final int MOST = 5;

    private final JPanel panel = new JPanel();
    private final List<Notice> shown = new ArrayList<>();

    Notices() {
        panel.setName("notices");
        panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
        panel.setVisible(false);
    }

    JComponent component() {
        return panel;
    }

    /// Shows one; the oldest goes if there are too many.
    void add(Notice notice) {
        remove(notice.topic());
        if (shown.size() == MOST) {
            shown.getFirst().giveUp();
            remove(shown.getFirst().topic());
        }
        shown.add(notice);
        panel.add(notice.component(), 0);
        lay();
    }

    /// Takes away what is about this.
    void remove(Object topic) {
        for (var notice : List.copyOf(shown)) {
            if (notice.topic().equals(topic)) {
                notice.stop();
                shown.remove(notice);
                panel.remove(notice.component());
            }
        }
        lay();
    }

    boolean has(Object topic) {
        return shown.stream().anyMatch(notice -> notice.topic().equals(topic));
    }

    void clear() {
        List.copyOf(shown).forEach(notice -> remove(notice.topic()));
    }

    void focus() {
        if (!shown.isEmpty()) {
            shown.getLast().focus();
        }
    }

    /// Presses the button of this name of the newest notice that has one.
    void press(String button) {
        for (var notice : shown.reversed()) {
            if (notice.press(button)) {
                return;
            }
        }
    }

    private void lay() {
        panel.setVisible(!shown.isEmpty());
        panel.revalidate();
        panel.repaint();
    }
}
