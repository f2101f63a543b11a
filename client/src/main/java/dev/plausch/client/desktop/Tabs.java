package dev.plausch.client.desktop;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/// The lobby and the chats, one tab each, with a dot where something is unread.
final class Tabs {
    private static final int LOBBY = 0;

    private final JTabbedPane pane = new JTabbedPane(JTabbedPane.TOP, JTabbedPane.SCROLL_TAB_LAYOUT);

    Tabs(String lobby, JComponent content, Consumer<Component> closed) {
        pane.setName("tabs");
        pane.putClientProperty("html.disable", true);
        pane.putClientProperty(FlatClientProperties.TABBED_PANE_TAB_CLOSABLE, true);
        pane.putClientProperty(FlatClientProperties.TABBED_PANE_MAXIMUM_TAB_WIDTH, 190);
        pane.putClientProperty(FlatClientProperties.TABBED_PANE_TAB_CLOSE_CALLBACK, (IntConsumer)
                index -> closed.accept(pane.getComponentAt(index)));
        content.putClientProperty(FlatClientProperties.TABBED_PANE_TAB_CLOSABLE, false);
        pane.addTab(lobby, content);
        pane.addChangeListener(_ -> read());
    }

    JTabbedPane component() {
        return pane;
    }

    void add(String title, JComponent content) {
        pane.addTab(Harmless.label(title), null, content, Harmless.label(title));
    }

    void remove(Component content) {
        pane.remove(content);
    }

    boolean isLobby(Component content) {
        return pane.getComponentAt(LOBBY) == content;
    }

    Component selected() {
        return pane.getSelectedComponent();
    }

    void select(Component content) {
        pane.setSelectedComponent(content);
    }

    void select(int index) {
        if (index >= 0 && index < pane.getTabCount()) {
            pane.setSelectedIndex(index);
        }
    }

    void next() {
        pane.setSelectedIndex((pane.getSelectedIndex() + 1) % pane.getTabCount());
    }

    /// Something new is there to read.
    void marked(Component content) {
        int index = pane.indexOfComponent(content);
        if (index >= 0 && content != pane.getSelectedComponent()) {
            pane.setIconAt(index, new Dot("accent"));
        }
    }

    private void read() {
        pane.setIconAt(pane.getSelectedIndex(), null);
    }
}
