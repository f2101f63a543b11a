package dev.plausch.client.desktop;

import dev.plausch.client.link.Person;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.GridLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/// A person in the list: picture, name, and below it the address.
final class PersonRow implements ListCellRenderer<Person> {
    private final JPanel row = new JPanel(new BorderLayout(10, 0));
    private final JLabel picture = new JLabel();
    private final JLabel name = new JLabel();
    private final JLabel address = new JLabel();

    PersonRow() {
        var words = new JPanel(new GridLayout(2, 1, 0, 0));
        words.setOpaque(false);
        name.putClientProperty("html.disable", true);
        address.putClientProperty("html.disable", true);
        words.add(name);
        words.add(address);
        row.setBorder(BorderFactory.createEmptyBorder(6, 16, 6, 12));
        row.add(picture, BorderLayout.WEST);
        row.add(words, BorderLayout.CENTER);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Person> list, Person person, int index, boolean isSelected, boolean isFocused) {
        var shown = Harmless.label(person.name());
        var font = list.getFont();
        picture.setFont(font);
        picture.setIcon(new Avatar(shown, 32));
        name.setText(shown);
        name.setFont(Look.bold(font));
        name.setForeground(isSelected ? list.getSelectionForeground() : list.getForeground());
        address.setText(Harmless.label(person.address().getHostString()) + " · UDP "
                + person.address().getPort());
        address.setFont(Look.small(font));
        address.setForeground(isSelected ? list.getSelectionForeground() : Look.colour("dim"));
        row.setBackground(isSelected ? list.getSelectionBackground() : list.getBackground());
        row.setToolTipText(shown);
        row.getAccessibleContext().setAccessibleName(shown + ", " + address.getText());
        return row;
    }
}
