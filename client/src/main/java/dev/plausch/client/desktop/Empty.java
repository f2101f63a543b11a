package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextPane;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/// What stands where there is nothing yet.
final class Empty {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextPane words = new JTextPane();
    private String title = "";
    private String text = "";

    Empty() {
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setBorder(BorderFactory.createEmptyBorder(40, 20, 20, 20));
        words.addPropertyChangeListener("UI", _ -> draw());
        panel.setName("empty");
        panel.addPropertyChangeListener("UI", _ -> panel.setBackground(Look.colour("surface")));
        panel.setBackground(Look.colour("surface"));
        panel.add(words);
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
        words.setText(text.isEmpty() ? title : title + "\n" + text);
        var style = new SimpleAttributeSet();
        StyleConstants.setAlignment(style, StyleConstants.ALIGN_CENTER);
        StyleConstants.setForeground(style, Look.colour("dim"));
        StyleConstants.setSpaceBelow(style, 4);
        words.getStyledDocument().setParagraphAttributes(0, words.getDocument().getLength() + 1, style, false);
        words.getStyledDocument().setCharacterAttributes(0, words.getDocument().getLength() + 1, style, false);
    }
}
