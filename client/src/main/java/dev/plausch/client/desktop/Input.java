package dev.plausch.client.desktop;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import javax.swing.JTextPane;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;

/// A line to write in, which shows emoji, and a hint while it is empty.
final class Input extends JTextPane {
    private static final long serialVersionUID = 1;
    private static final int EMOJI_SIZE = 18;
    private static final int LONGEST = 4_000;

    private String hint = "";

    Input() {
        setEditorKit(new WrappingKit());
        setDocument(new Pictured());
        setName("input");
    }

    void hint(String text) {
        hint = text;
        getAccessibleContext().setAccessibleName(text);
        repaint();
    }

    /// Whether somebody is in the middle of writing, in whichever input.
    static boolean isBeingWritten() {
        var focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return focused instanceof Input input && input.getDocument().getLength() > 0;
    }

    @Override
    public Dimension getPreferredSize() {
        var size = super.getPreferredSize();
        int line = getFontMetrics(getFont()).getHeight() + getInsets().top + getInsets().bottom;
        return new Dimension(size.width, Math.max(size.height, line));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getDocument().getLength() == 0 && graphics instanceof Graphics2D surface) {
            FlatUIUtils.setRenderingHints(surface);
            graphics.setColor(Look.colour("dim"));
            graphics.setFont(getFont());
            FlatUIUtils.drawString(
                    this,
                    graphics,
                    hint,
                    getInsets().left,
                    getInsets().top + getFontMetrics(getFont()).getAscent());
        }
    }

    private static final class Pictured extends DefaultStyledDocument {
        private static final long serialVersionUID = 1;

        private boolean inserts;

        @Override
        public void insertString(int at, String text, AttributeSet style) throws BadLocationException {
            if (inserts) {
                super.insertString(at, text, style);
                return;
            }
            int room = Math.max(0, LONGEST - getLength());
            var line = Harmless.text(text.substring(0, Math.min(text.length(), room)));
            inserts = true;
            try {
                Pictures.insert(this, at, line, new SimpleAttributeSet(), EMOJI_SIZE);
            } finally {
                inserts = false;
            }
        }
    }
}
