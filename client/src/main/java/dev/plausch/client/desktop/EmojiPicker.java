package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/// All emoji in a grid over the input: click, or arrows and Enter.
final class EmojiPicker {
    private static final int CELL = 38;
    private static final int IMAGE = 24;

    private final JList<Emoji> list = new JList<>(Emoji.ALL.toArray(Emoji[]::new));
    private final JPanel panel = new JPanel(new BorderLayout());

    EmojiPicker(Consumer<Emoji> chosen, Runnable escaped) {
        list.setName("emoji");
        list.putClientProperty("FlatLaf.style", "selectionInsets: 1,1,1,1; selectionArc: 8");
        list.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        list.setVisibleRowCount(0);
        list.setFixedCellWidth(CELL);
        list.setFixedCellHeight(CELL);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        var usual = new DefaultListCellRenderer();
        list.setCellRenderer((each, emoji, index, isSelected, isFocused) -> {
            usual.getListCellRendererComponent(each, "", index, isSelected, isFocused);
            usual.setBackground(isSelected ? Look.colour("line") : each.getBackground());
            usual.setHorizontalAlignment(JLabel.CENTER);
            usual.setIcon(emoji.icon(IMAGE));
            return usual;
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                choose(chosen);
            }
        });
        bind(KeyEvent.VK_ENTER, () -> choose(chosen));
        bind(KeyEvent.VK_SPACE, () -> choose(chosen));
        bind(KeyEvent.VK_ESCAPE, escaped);
        var scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        scroll.setPreferredSize(new Dimension(200, 4 * CELL + 12));
        panel.addPropertyChangeListener("UI", _ -> paint());
        paint();
        panel.add(scroll);
        panel.setVisible(false);
    }

    private void paint() {
        panel.setBackground(Look.colour("surface"));
        panel.setBorder(BorderFactory.createMatteBorder(1, 0, 1, 0, Look.colour("line")));
    }

    JComponent component() {
        return panel;
    }

    boolean isShown() {
        return panel.isVisible();
    }

    void show(boolean isShown) {
        panel.setVisible(isShown);
        if (isShown) {
            list.setSelectedIndex(Math.max(0, list.getSelectedIndex()));
            list.requestFocusInWindow();
        }
    }

    private void choose(Consumer<Emoji> chosen) {
        var emoji = list.getSelectedValue();
        if (emoji != null) {
            chosen.accept(emoji);
        }
    }

    private void bind(int key, Runnable task) {
        Keys.bind(list, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(key, 0), task);
    }
}
