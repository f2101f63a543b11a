package dev.plausch.client.desktop;

import javax.swing.JScrollBar;
import javax.swing.SwingUtilities;

/// Keeps a scroll bar at the end while the reader is there, and leaves it alone while the reader is not.
final class Following {
    private static final int NEAR = 24;

    private final JScrollBar bar;
    private boolean follows = true;
    private int maximum;
    private int extent;

    private Following(JScrollBar bar) {
        this.bar = bar;
    }

    static Following of(JScrollBar bar) {
        var following = new Following(bar);
        bar.addAdjustmentListener(_ -> following.adjusted());
        return following;
    }

    private void adjusted() {
        boolean isSame = maximum == bar.getMaximum() && extent == bar.getVisibleAmount();
        maximum = bar.getMaximum();
        extent = bar.getVisibleAmount();
        if (isSame) {
            follows = bar.getValue() + extent >= maximum - NEAR;
        } else if (follows) {
            SwingUtilities.invokeLater(this::toEnd);
        }
    }

    /// Goes to the end, and stays there.
    void toEnd() {
        follows = true;
        bar.setValue(bar.getMaximum());
    }
}
