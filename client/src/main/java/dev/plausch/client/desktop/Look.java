package dev.plausch.client.desktop;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.themes.FlatMacDarkLaf;
import com.formdev.flatlaf.themes.FlatMacLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/// Light or dark, colours and type.
final class Look {

    enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Better than what Java takes by itself on a Linux without a desktop's settings, where they are installed.
    private static final List<String> FONTS = List.of("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Liberation Sans");

    private static final int PERSON_COLOURS = 10;

    private Look() {}

    /// Puts the look on all windows that are there and will be.
    static void show(Choice choice) {
        FlatLaf.registerCustomDefaultsSource("dev.plausch.client.desktop.theme");
        boolean isDark = choice == Choice.DARK || choice == Choice.SYSTEM && SystemLook.isDark();
        if (isDark) {
            FlatMacDarkLaf.setup();
        } else {
            FlatMacLightLaf.setup();
        }
        chooseFont();
        freeKeys();
        FlatLaf.updateUI();
    }

    /// Keys of the menus, which parts of the window would take for themselves.
    private static void freeKeys() {
        free("ScrollPane", Keys.menu(KeyEvent.VK_PAGE_DOWN));
        free("TabbedPane", Keys.menu(KeyEvent.VK_PAGE_DOWN));
        free("SplitPane", KeyStroke.getKeyStroke(KeyEvent.VK_F6, 0));
    }

    private static void free(String part, KeyStroke key) {
        if (UIManager.get(part + ".ancestorInputMap") instanceof InputMap keys) {
            keys.put(key, "none");
        }
    }

    private static void chooseFont() {
        var font = UIManager.getFont("defaultFont");
        if (List.of("Dialog", "DejaVu Sans", "SansSerif").contains(font.getFamily())) {
            var installed = Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
            FONTS.stream()
                    .filter(installed::contains)
                    .findFirst()
                    .map(family -> new FontUIResource(family, Font.PLAIN, font.getSize()))
                    .ifPresent(better -> UIManager.put("defaultFont", better));
        }
    }

    /// A colour of the theme: see `theme/*.properties`.
    static Color colour(String name) {
        return UIManager.getColor("Plausch." + name);
    }

    /// The colour of a person, the same everywhere, readable on the background.
    static Color of(String person) {
        return colour("person" + Math.floorMod(person.hashCode() * 31, PERSON_COLOURS));
    }

    static Font bold(Font font) {
        return font.deriveFont(Font.BOLD);
    }

    static Font small(Font font) {
        return font.deriveFont(font.getSize2D() * 0.9f);
    }
}
