package dev.plausch.client.desktop;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/// A padlock that is open, in the colour of what it stands on.
record OpenLock() implements Icon {
    private static final int SIZE = 12;

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
        var surface = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(surface);
        surface.translate(x, y);
        surface.setColor(on.getForeground());
        surface.fill(new RoundRectangle2D.Float(1, 5.5f, 8, 6, 2, 2));
        surface.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var bow = new Path2D.Float();
        bow.moveTo(6.8f, 5.5f);
        bow.lineTo(6.8f, 3.2f);
        bow.curveTo(6.8f, 0.2f, 11.2f, 0.2f, 11.2f, 3.2f);
        bow.lineTo(11.2f, 4.2f);
        surface.draw(bow);
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
