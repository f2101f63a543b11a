package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;

/// Address, port, name, the button, and how it stands.
final class ConnectBar {

    private static final int NARROWEST = 70;

    /// How it stands; leaves room for the fields.
    private static final class Words extends JLabel {
        private static final long serialVersionUID = 1;
        private static final double MOST = 0.3;

        @Override
        public Dimension getPreferredSize() {
            var size = super.getPreferredSize();
            int most = getParent() == null ? size.width : (int) (getParent().getWidth() * MOST);
            return new Dimension(most == 0 ? size.width : Math.min(size.width, most), size.height);
        }
    }

    /// What the user wants.
    interface Wishes {
        void connect(Server server);

        void disconnect();

        void mistyped(Server.Mistake mistake);
    }

    private final Phrases phrases;
    private final Wishes wishes;
    private final JTextField host = new JTextField(14);
    private final JTextField port = new JTextField(5);
    private final JTextField name = new JTextField(12);
    private final JButton button = new JButton();
    private final JLabel words = new Words();
    private final JPanel panel = new JPanel(new BorderLayout(12, 0));
    private Status status = new Status.Offline();

    ConnectBar(Phrases phrases, Wishes wishes) {
        this.phrases = phrases;
        this.wishes = wishes;
        var fields = new JPanel(new GridBagLayout());
        add(fields, phrases.address(), KeyEvent.VK_A, host, "host");
        add(fields, phrases.port(), KeyEvent.VK_O, port, "port");
        add(fields, phrases.nickname(), KeyEvent.VK_N, name, "name");
        button.setName("connect");
        button.addActionListener(_ -> press());
        fields.add(button, at(0));
        words.setName("status");
        words.putClientProperty("html.disable", true);
        words.setIconTextGap(8);
        words.addPropertyChangeListener("UI", _ -> show(status));
        panel.setBorder(BorderFactory.createEmptyBorder(12, 8, 12, 16));
        panel.add(fields, BorderLayout.CENTER);
        panel.add(words, BorderLayout.EAST);
        show(status);
    }

    private void add(JPanel fields, String text, int mnemonic, JTextField field, String id) {
        var label = new JLabel(text);
        label.setLabelFor(field);
        label.setDisplayedMnemonic(mnemonic);
        field.setName(id);
        field.addActionListener(_ -> press());
        field.putClientProperty("FlatLaf.style", "margin: 4,8,4,8");
        field.putClientProperty("JTextField.selectAllOnFocusPolicy", "once");
        var size = field.getPreferredSize();
        field.setMinimumSize(new Dimension(Math.min(size.width, NARROWEST), size.height));
        fields.add(label, at(0));
        fields.add(field, at(field == port ? 0 : 1));
    }

    private static GridBagConstraints at(double weight) {
        var place = new GridBagConstraints();
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = weight;
        place.insets = new Insets(0, 8, 0, 0);
        return place;
    }

    JComponent component() {
        return panel;
    }

    void fill(String newHost, int newPort, String newName) {
        host.setText(newHost);
        port.setText(Integer.toString(newPort));
        name.setText(newName);
    }

    void focus() {
        if (name.getText().isBlank() && !host.getText().isBlank()) {
            name.requestFocusInWindow();
        } else {
            button.requestFocusInWindow();
        }
    }

    void focusName() {
        name.requestFocusInWindow();
        name.selectAll();
    }

    void show(Status newStatus) {
        status = newStatus;
        for (var field : new JTextField[] {host, port, name}) {
            field.setEditable(!status.isBusy());
            field.setFocusable(!status.isBusy());
            if (status instanceof Status.Online) {
                field.setCaretPosition(0);
            }
        }
        button.setText(
                switch (status) {
                    case Status.Offline() -> phrases.connect();
                    case Status.Connecting() -> phrases.cancel();
                    case Status.Online _ -> phrases.disconnect();
                    case Status.Lost() -> phrases.reconnect();
                });
        button.setMnemonic(
                status instanceof Status.Connecting
                        ? phrases.cancelKey()
                        : button.getText().charAt(0));
        button.putClientProperty("FlatLaf.styleClass", status.isBusy() ? null : "accent");
        switch (status) {
            case Status.Offline() -> tell("dim", phrases.offline());
            case Status.Connecting() -> tell("wait", phrases.connecting());
            case Status.Online(var own) -> tell("good", phrases.online(Harmless.label(own)));
            case Status.Lost() -> tell("bad", phrases.lost());
        }
    }

    private void tell(String colour, String text) {
        words.setText(text);
        words.setToolTipText(text);
        words.setIcon(new Dot(colour));
        words.setForeground(Look.colour(colour));
    }

    /// What the button and Enter do.
    void press() {
        if (status.isBusy()) {
            wishes.disconnect();
            return;
        }
        var typedHost = host.getText().strip();
        var typedPort = port.getText().strip();
        var typedName = name.getText().strip();
        var mistake = Server.mistake(typedHost, typedPort, typedName);
        mistake.map(this::field).ifPresent(JComponent::requestFocusInWindow);
        mark(mistake.map(this::field).orElse(null));
        mistake.ifPresentOrElse(
                wishes::mistyped, () -> wishes.connect(new Server(typedHost, Integer.parseInt(typedPort), typedName)));
    }

    private JTextField field(Server.Mistake mistake) {
        return switch (mistake) {
            case ADDRESS -> host;
            case PORT -> port;
            case NAME_MISSING, NAME -> name;
        };
    }

    private void mark(@Nullable JTextField wrong) {
        for (var field : new JTextField[] {host, port, name}) {
            field.putClientProperty("JComponent.outline", field == wrong ? "error" : null);
        }
    }
}
