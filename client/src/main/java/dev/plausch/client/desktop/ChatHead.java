package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/// Over a private chat: with whom, and which way it goes.
final class ChatHead {
    private final JPanel panel = new JPanel(new BorderLayout(12, 0));

    ChatHead(Phrases phrases, String peer) {
        var name = new JLabel(peer, new Avatar(peer, 26), JLabel.LEADING);
        name.putClientProperty("html.disable", true);
        name.putClientProperty("FlatLaf.styleClass", "h4");
        name.setIconTextGap(10);
        name.setToolTipText(peer);
        var way = new JLabel(phrases.unencrypted(), new OpenLock(), JLabel.LEADING);
        way.setName("way");
        way.setToolTipText(phrases.unencryptedWhy());
        way.putClientProperty(
                "FlatLaf.style",
                "arc: 999; border: 3,10,3,12; background: $Plausch.badge; foreground: $Plausch.badgeText");
        way.setIconTextGap(6);
        panel.addPropertyChangeListener("UI", _ -> paint());
        panel.add(name, BorderLayout.CENTER);
        panel.add(way, BorderLayout.EAST);
        paint();
    }

    private void paint() {
        panel.setBackground(Look.colour("surface"));
        panel.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, Look.colour("line")),
                BorderFactory.createEmptyBorder(8, 16, 8, 16)));
    }

    JComponent component() {
        return panel;
    }
}
