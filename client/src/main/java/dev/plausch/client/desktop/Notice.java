package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;

/// One notice: a text, what can be done about it, and perhaps a time after which it goes by itself.
final class Notice {
    private static final GridBagConstraints WIDE = new GridBagConstraints(
            0, 0, 1, 1, 1, 0, GridBagConstraints.CENTER, GridBagConstraints.HORIZONTAL, new Insets(0, 0, 0, 0), 0, 0);

    private final Object topic;
    private final String ground;
    private final JPanel panel = new JPanel(new BorderLayout(12, 0));
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
    private final JLabel picture = new JLabel();
    private final JLabel rest = new JLabel();
    private Runnable over = () -> {};
    private Timer timer = new Timer(1000, _ -> {});

    /// @param topic what it is about: of notices with the same topic only the last is shown
    /// @param ground the colour behind it, by its name in the theme
    Notice(Object topic, String ground, String text) {
        this.topic = topic;
        this.ground = ground;
        var words = new Wrapped(text);
        words.setName("notice");
        picture.setVisible(false);
        var middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        middle.add(words, WIDE);
        buttons.setOpaque(false);
        buttons.add(rest);
        panel.add(picture, BorderLayout.WEST);
        panel.add(middle, BorderLayout.CENTER);
        panel.add(buttons, BorderLayout.EAST);
        panel.addPropertyChangeListener("UI", _ -> paint());
        paint();
    }

    private void paint() {
        panel.setBackground(Look.colour(ground));
        Color edge = Look.colour(ground.equals("trouble") ? "bad" : "accent");
        panel.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, Look.colour("line")),
                BorderFactory.createCompoundBorder(
                        BorderFactory.createMatteBorder(0, 4, 0, 0, edge),
                        BorderFactory.createEmptyBorder(7, 14, 7, 10))));
        rest.setForeground(Look.colour("dim"));
    }

    Notice withAvatar(String name) {
        picture.setIcon(new Avatar(name, 26));
        picture.setVisible(true);
        return this;
    }

    Notice withButton(String id, String text, boolean isMain, Runnable task) {
        var button = new JButton(Keys.action(text, task));
        button.setName(id);
        if (isMain) {
            button.putClientProperty("FlatLaf.styleClass", "accent");
        }
        Keys.bind(button, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), task);
        buttons.add(button);
        return this;
    }

    /// The notice shows how long it still stands, and does `over` then.
    Notice forSeconds(int seconds, Phrases phrases, Runnable over) {
        this.over = over;
        rest.setText(phrases.seconds(seconds));
        int[] left = {seconds};
        timer = new Timer(1000, _ -> {
            left[0]--;
            rest.setText(phrases.seconds(left[0]));
            if (left[0] <= 0) {
                giveUp();
            }
        });
        timer.start();
        return this;
    }

    /// Whether there is such a button.
    boolean press(String id) {
        for (var each : buttons.getComponents()) {
            if (id.equals(each.getName()) && each instanceof JButton button) {
                button.doClick(0);
                return true;
            }
        }
        return false;
    }

    Object topic() {
        return topic;
    }

    JComponent component() {
        return panel;
    }

    void focus() {
        var all = buttons.getComponents();
        all[Math.min(1, all.length - 1)].requestFocusInWindow();
    }

    void giveUp() {
        over.run();
    }

    void stop() {
        timer.stop();
    }
}
