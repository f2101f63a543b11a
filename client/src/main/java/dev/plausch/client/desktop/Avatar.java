package dev.plausch.client.desktop;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Locale;
import javax.swing.Icon;

/// A round picture with the first letter of a name.
record Avatar(String name, int size) implements Icon {

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
        var surface = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(surface);
        var colour = Look.of(name);
        surface.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 46));
        surface.fill(new Ellipse2D.Float(x, y, size, size));
        surface.setColor(colour);
        surface.setFont(on.getFont().deriveFont(Font.BOLD, size * 0.44f));
        var letter = letter();
        var metrics = surface.getFontMetrics();
        float left = x + (size - metrics.stringWidth(letter)) / 2f;
        surface.drawString(letter, left, y + (size - metrics.getHeight()) / 2f + metrics.getAscent());
        surface.dispose();
    }

    private String letter() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
