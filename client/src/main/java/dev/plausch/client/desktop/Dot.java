package dev.plausch.client.desktop;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;

/// A small disc.
///
/// @param colour the name of a colour of the theme
record Dot(String colour) implements Icon {
    private static final int SIZE = 9;

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
        var surface = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(surface);
        surface.setColor(Look.colour(colour));
        surface.fill(new Ellipse2D.Float(x, y, SIZE, SIZE));
        surface.dispose();
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
