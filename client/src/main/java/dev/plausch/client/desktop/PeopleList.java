package dev.plausch.client.desktop;

import dev.plausch.client.link.Person;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/// Who is in the lobby, with address and UDP port.
final class PeopleList {

    /// Long names end in dots; there is nothing to scroll to the side.
    private static final class AsWideAsThere extends JList<Person> {
        private static final long serialVersionUID = 1;

        AsWideAsThere(DefaultListModel<Person> people) {
            super(people);
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }
    }

    private final Phrases phrases;
    private final DefaultListModel<Person> people = new DefaultListModel<>();
    private final JList<Person> list = new AsWideAsThere(people);
    private final JLabel title = new JLabel();
    private final Empty empty = Empty.atTop(Emoji.WAVING.icon(32));
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JButton chat;

    PeopleList(Phrases phrases, Consumer<Person> ask) {
        this.phrases = phrases;
        chat = new JButton(Keys.action(phrases.chatPrivately(), () -> askSelected(ask)));
        chat.setName("chat");
        chat.putClientProperty("FlatLaf.style", "minimumHeight: 34");
        chat.setMnemonic(KeyEvent.VK_P);
        list.setName("people");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new PersonRow());
        list.addListSelectionListener(_ -> enableChat());
        list.getAccessibleContext().setAccessibleName(phrases.people(0));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (event.getClickCount() == 2
                        && index >= 0
                        && list.getCellBounds(index, index).contains(event.getPoint())) {
                    askSelected(ask);
                }
            }
        });
        Keys.bind(list, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), () -> askSelected(ask));
        lay();
        offline();
    }

    private void lay() {
        var scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        body.add(scroll, "people");
        body.add(empty.component(), "empty");
        title.setBorder(BorderFactory.createEmptyBorder(0, 16, 0, 16));
        title.setPreferredSize(new Dimension(120, 38));
        title.putClientProperty("FlatLaf.styleClass", "h4");
        var foot = new JPanel(new BorderLayout());
        foot.setBorder(BorderFactory.createEmptyBorder(10, 12, 12, 12));
        foot.add(chat);
        panel.add(title, BorderLayout.NORTH);
        panel.add(body, BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
        panel.setPreferredSize(new Dimension(250, 300));
        panel.setMinimumSize(new Dimension(180, 100));
    }

    JComponent component() {
        return panel;
    }

    void focus() {
        if (list.isSelectionEmpty() && !people.isEmpty()) {
            list.setSelectedIndex(0);
        }
        list.requestFocusInWindow();
    }

    void offline() {
        people.clear();
        empty.say(phrases.notConnected(), phrases.notThere());
        shown();
    }

    void all(List<Person> everybody) {
        var selected = list.getSelectedValue();
        people.clear();
        people.addAll(everybody);
        list.setSelectedValue(selected, false);
        shown();
    }

    /// Whether the person is new here.
    boolean joined(Person person) {
        boolean isNew = !removed(person.name());
        people.addElement(person);
        shown();
        return isNew;
    }

    /// Whether the person was here.
    boolean left(String name) {
        boolean wasHere = removed(name);
        shown();
        return wasHere;
    }

    private boolean removed(String name) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).name().equals(name)) {
                people.remove(i);
                return true;
            }
        }
        return false;
    }

    /// The list is there, and nobody else.
    void online() {
        empty.say(phrases.nobody(), phrases.nobodyWhy());
        shown();
    }

    private void shown() {
        title.setText(phrases.people(people.size()));
        cards.show(body, people.isEmpty() ? "empty" : "people");
        enableChat();
    }

    private void enableChat() {
        chat.setEnabled(!list.isSelectionEmpty());
    }

    private void askSelected(Consumer<Person> ask) {
        var person = list.getSelectedValue();
        if (person != null) {
            ask.accept(person);
        }
    }
}
