package dev.plausch.client.desktop;

import java.awt.event.KeyEvent;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;

/// The menus, and the keys that work everywhere in the window.
final class Menus {
    private static final int TABS_BY_NUMBER = 9;

    /// What the menus can do.
    interface Actions {
        void next();

        void tab(int index);

        void closeTab();

        void toNotice();

        /// The newest invitation.
        void accept();

        void decline();

        void toPeople();

        void quit();
    }

    private final Phrases phrases;
    private final Remembered remembered;
    private final Actions actions;

    Menus(Phrases phrases, Remembered remembered, Actions actions) {
        this.phrases = phrases;
        this.remembered = remembered;
        this.actions = actions;
    }

    void addTo(JFrame frame) {
        var menus = new JMenuBar();
        menus.add(chats());
        menus.add(view());
        frame.setJMenuBar(menus);
        for (int i = 0; i < TABS_BY_NUMBER; i++) {
            int index = i;
            Keys.bind(
                    frame.getRootPane(),
                    JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT,
                    Keys.menu(KeyEvent.VK_1 + i),
                    () -> actions.tab(index));
        }
    }

    private JMenu chats() {
        var menu = new JMenu("Plausch");
        menu.setMnemonic(KeyEvent.VK_L);
        menu.add(item(phrases.toNotice(), KeyStroke.getKeyStroke(KeyEvent.VK_F6, 0), actions::toNotice));
        menu.add(item(phrases.acceptInvitation(), Keys.menuWithShift(KeyEvent.VK_A), actions::accept));
        menu.add(item(phrases.declineInvitation(), Keys.menuWithShift(KeyEvent.VK_D), actions::decline));
        menu.addSeparator();
        menu.add(item(phrases.toPeople(), KeyStroke.getKeyStroke(KeyEvent.VK_F7, 0), actions::toPeople));
        menu.add(item(phrases.nextTab(), Keys.menu(KeyEvent.VK_PAGE_DOWN), actions::next));
        menu.add(item(phrases.closeTab(), Keys.menu(KeyEvent.VK_W), actions::closeTab));
        menu.addSeparator();
        menu.add(item(phrases.quit(), Keys.menu(KeyEvent.VK_Q), actions::quit));
        return menu;
    }

    private JMenu view() {
        var menu = new JMenu(phrases.view());
        menu.setMnemonic(phrases.viewKey());
        var group = new ButtonGroup();
        for (var choice : Look.Choice.values()) {
            var item = new JRadioButtonMenuItem(phrases.look(choice), remembered.look() == choice);
            item.setMnemonic(item.getText().charAt(0));
            item.addActionListener(_ -> {
                remembered.look(choice);
                Look.show(choice);
            });
            group.add(item);
            menu.add(item);
        }
        return menu;
    }

    private static JMenuItem item(String text, KeyStroke key, Runnable task) {
        var item = new JMenuItem(Keys.action(text, task));
        item.setAccelerator(key);
        return item;
    }
}
