package dev.plausch.client.desktop;

import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/// Puts texts with emoji into documents. The characters stay in the document, so that they can be copied.
final class Pictures {
    private static final String SINGLE = "plausch.single";

    private Pictures() {}

    static void insert(DefaultStyledDocument document, int at, String text, AttributeSet style, int size)
            throws BadLocationException {
        int offset = at;
        for (var piece : Emoji.pieces(text)) {
            var look = piece instanceof Emoji.Picture(var _, var emoji) ? pictured(style, emoji, size) : style;
            document.insertString(offset, piece.text(), look);
            offset += piece.text().length();
        }
    }

    private static AttributeSet pictured(AttributeSet style, Emoji emoji, int size) {
        var look = new SimpleAttributeSet(style);
        StyleConstants.setIcon(look, emoji.icon(size));
        // Neighbours with equal attributes would become one element, and one image.
        look.addAttribute(SINGLE, new StringBuilder());
        return look;
    }
}
