package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/// What stands where there is nothing yet: a picture, and below it words that help.
final class Empty {
    private final JPanel panel;
    private final JTextPane words = new JTextPane();
    private final Icon picture;
    private String title = "";
    private String text = "";

    private Empty(Icon picture, JPanel panel, Object place) {
        this.picture = picture;
        this.panel = panel;
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setBorder(BorderFactory.createEmptyBorder(36, 20, 20, 20));
        words.addPropertyChangeListener("UI", _ -> draw());
        panel.setName("empty");
        panel.addPropertyChangeListener("UI", _ -> panel.setBackground(Look.colour("surface")));
        panel.setBackground(Look.colour("surface"));
        panel.add(words, place);
    }

    /// At the top of a narrow place.
    static Empty atTop(Icon picture) {
        return new Empty(picture, new JPanel(new BorderLayout()), BorderLayout.CENTER);
    }

    /// In the middle of a wide place.
    static Empty inTheMiddle(Icon picture) {
        var place = new GridBagConstraints();
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = 1;
        return new Empty(picture, new JPanel(new GridBagLayout()), place);
    }

    JComponent component() {
        return panel;
    }

    void say(String newTitle, String newText) {
        title = newTitle;
        text = newText;
        draw();
    }

    private void draw() {
        words.setText("");
        var drawn = new SimpleAttributeSet();
        StyleConstants.setIcon(drawn, picture);
        append(" ", drawn);
        var bold = type("Label.foreground", 1.15f);
        StyleConstants.setBold(bold, true);
        append("\n" + title, bold);
        if (!text.isEmpty()) {
            append("\n" + text, type("Plausch.dim", 1));
        }
        var block = new SimpleAttributeSet();
        StyleConstants.setAlignment(block, StyleConstants.ALIGN_CENTER);
        StyleConstants.setSpaceBelow(block, 6);
        StyleConstants.setLineSpacing(block, 0.15f);
        words.getStyledDocument().setParagraphAttributes(0, words.getDocument().getLength() + 1, block, false);
    }

    private SimpleAttributeSet type(String colour, float scale) {
        var type = new SimpleAttributeSet();
        StyleConstants.setForeground(type, UIManager.getColor(colour));
        StyleConstants.setFontFamily(type, words.getFont().getFamily());
        StyleConstants.setFontSize(type, Math.round(words.getFont().getSize() * scale));
        return type;
    }

    private void append(String run, SimpleAttributeSet style) {
        try {
            words.getStyledDocument().insertString(words.getDocument().getLength(), run, style);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
