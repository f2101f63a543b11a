package dev.plausch.client.desktop;

import javax.swing.JTextArea;

/// A label that takes more lines where it is narrow.
final class Wrapped extends JTextArea {
    private static final long serialVersionUID = 1;

    Wrapped(String text) {
        super(text);
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
    }

    /// How high it is depends on how wide it is, which is known only now.
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean isOther = width != getWidth();
        super.setBounds(x, y, width, height);
        if (isOther) {
            revalidate();
        }
    }
}
