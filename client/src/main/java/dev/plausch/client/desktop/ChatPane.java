package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.KeyEvent;
import java.time.InstantSource;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;

/// A transcript, and below it the line to write in with its emoji.
final class ChatPane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Transcript transcript;
    private final Input input = new Input();
    private final Empty empty;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final JButton emoji = new JButton();
    private final JButton send;
    private final EmojiPicker picker;
    private final Consumer<String> say;

    /// @param picture what stands here until somebody says something
    ChatPane(Phrases phrases, InstantSource clock, Icon picture, Consumer<String> say) {
        this.say = say;
        empty = Empty.inTheMiddle(picture);
        transcript = new Transcript(clock);
        send = new JButton(Keys.action(phrases.send(), this::send));
        picker = new EmojiPicker(
                chosen -> {
                    input.replaceSelection(chosen.text());
                    closePicker();
                },
                this::closePicker);
        send.putClientProperty("FlatLaf.style", "minimumHeight: 34");
        send.setName("send");
        emoji.setName("emojiButton");
        emoji.setIcon(Emoji.ALL.get(6).icon(20));
        emoji.setToolTipText(phrases.emoji());
        emoji.getAccessibleContext().setAccessibleName(phrases.emoji());
        emoji.putClientProperty("JButton.buttonType", "toolBarButton");
        emoji.addActionListener(_ -> togglePicker());
        Keys.bind(input, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), this::send);
        Keys.bind(panel, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, Keys.menu(KeyEvent.VK_E), this::togglePicker);
        Keys.bind(
                panel,
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT,
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                this::closePicker);
        forTab(input);
        lay();
    }

    /// Tab leaves the line, as in a field.
    private static void forTab(Input input) {
        Keys.bind(input, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(KeyEvent.VK_TAB, 0), input::transferFocus);
        Keys.bind(
                input,
                JComponent.WHEN_FOCUSED,
                KeyStroke.getKeyStroke(KeyEvent.VK_TAB, KeyEvent.SHIFT_DOWN_MASK),
                input::transferFocusBackward);
    }

    private void lay() {
        var scroll = new JScrollPane(input);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.putClientProperty("FlatLaf.style", "arc: 10");
        input.setBorder(BorderFactory.createEmptyBorder(7, 8, 7, 8));
        var row = new JPanel(new BorderLayout(8, 0));
        row.setBorder(BorderFactory.createEmptyBorder(10, 12, 12, 12));
        row.add(emoji, BorderLayout.WEST);
        row.add(scroll, BorderLayout.CENTER);
        row.add(send, BorderLayout.EAST);
        var foot = new JPanel(new BorderLayout());
        foot.add(picker.component(), BorderLayout.NORTH);
        foot.add(row, BorderLayout.CENTER);
        body.add(empty.component(), "empty");
        body.add(transcript.component(), "transcript");
        panel.add(body, BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
    }

    JComponent component() {
        return panel;
    }

    /// Puts something above it all.
    void head(JComponent head) {
        panel.add(head, BorderLayout.NORTH);
    }

    /// What stands here until somebody says something.
    void hint(String title, String text) {
        empty.say(title, text);
    }

    void said(String name, String text, boolean isOwn) {
        transcript.said(name, text, isOwn);
        cards.show(body, "transcript");
    }

    void noted(String text) {
        transcript.noted(text);
        cards.show(body, "transcript");
    }

    /// A note that is of no interest as long as nothing else is there.
    void notedQuietly(String text) {
        transcript.noted(text);
    }

    /// Whether something can be said here now.
    ///
    /// @param hint what stands in the empty line
    void enable(boolean isEnabled, String hint) {
        input.hint(hint);
        input.setEnabled(isEnabled);
        input.setEditable(isEnabled);
        send.setEnabled(isEnabled);
        emoji.setEnabled(isEnabled);
        if (!isEnabled) {
            picker.show(false);
        }
    }

    void focus() {
        input.requestFocusInWindow();
    }

    private void send() {
        var text = input.getText().strip();
        if (input.isEditable() && !text.isEmpty()) {
            input.setText("");
            transcript.toEnd();
            say.accept(text);
        }
        focus();
    }

    private void togglePicker() {
        if (picker.isShown() || !input.isEditable()) {
            closePicker();
        } else {
            picker.show(true);
        }
    }

    private void closePicker() {
        picker.show(false);
        focus();
    }
}
