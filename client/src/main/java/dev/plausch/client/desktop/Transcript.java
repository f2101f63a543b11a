package dev.plausch.client.desktop;

import java.awt.Color;
import java.awt.Dimension;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;

/// What was said, the last lines of it.
final class Transcript {
    static final int LONGEST = 5_000;
    private static final int EMOJI_SIZE = 20;
    private static final Duration ONE_BREATH = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private enum Kind {
        OTHERS,
        OWN,
        NOTE
    }

    private record Line(Kind kind, LocalTime time, String name, String text) {

        /// Whether this goes on where the other ended, so that it needs no name and time of its own.
        boolean continues(@Nullable Line last) {
            return last != null
                    && kind != Kind.NOTE
                    && kind == last.kind
                    && name.equals(last.name)
                    && Duration.between(last.time, time).abs().compareTo(ONE_BREATH) < 0;
        }
    }

    private final InstantSource clock;
    private final JTextPane pane = new JTextPane();
    private final JScrollPane scroll = new JScrollPane(pane);
    private final Following following = Following.of(scroll.getVerticalScrollBar());
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Deque<Integer> lengths = new ArrayDeque<>();

    Transcript(InstantSource clock) {
        this.clock = clock;
        pane.setName("transcript");
        pane.setEditable(false);
        pane.setEditorKit(new WrappingKit());
        pane.setDocument(new DefaultStyledDocument());
        pane.setBorder(BorderFactory.createEmptyBorder(6, 0, 10, 0));
        if (pane.getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setPreferredSize(new Dimension(300, 300));
        scroll.getVerticalScrollBar().setUnitIncrement(18);
        pane.addPropertyChangeListener("UI", _ -> redraw());
        redraw();
    }

    JComponent component() {
        return scroll;
    }

    void said(String name, String text, boolean isOwn) {
        add(new Line(isOwn ? Kind.OWN : Kind.OTHERS, now(), Harmless.label(name), Harmless.text(text)));
    }

    void noted(String text) {
        add(new Line(Kind.NOTE, now(), "", Harmless.text(text)));
    }

    void toEnd() {
        following.toEnd();
    }

    private LocalTime now() {
        return LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private void add(Line line) {
        var last = lines.peekLast();
        lines.addLast(line);
        draw(line, last);
        while (lines.size() > LONGEST) {
            lines.removeFirst();
            remove(lengths.removeFirst());
        }
    }

    /// The colours of the theme are written into the document, so a new theme needs a new one.
    private void redraw() {
        pane.setBackground(Look.colour("surface"));
        remove(document().getLength());
        lengths.clear();
        Line last = null;
        for (var line : new ArrayList<>(lines)) {
            draw(line, last);
            last = line;
        }
    }

    private DefaultStyledDocument document() {
        return (DefaultStyledDocument) pane.getStyledDocument();
    }

    private void remove(int length) {
        try {
            document().remove(0, length);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draw(Line line, @Nullable Line last) {
        int before = document().getLength();
        try {
            for (var paragraph : paragraphs(line, line.continues(last))) {
                paragraph.appendTo(document());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        lengths.addLast(document().getLength() - before);
    }

    private record Run(String text, SimpleAttributeSet style) {}

    private record Paragraph(SimpleAttributeSet style, List<Run> runs) {
        void appendTo(DefaultStyledDocument document) throws BadLocationException {
            int begin = document.getLength();
            for (var run : runs) {
                Pictures.insert(document, document.getLength(), run.text, run.style, EMOJI_SIZE);
            }
            document.insertString(document.getLength(), "\n", runs.getLast().style);
            document.setParagraphAttributes(begin, document.getLength() - begin, style, true);
        }
    }

    private List<Paragraph> paragraphs(Line line, boolean continues) {
        var time = line.time.format(TIME);
        if (line.kind == Kind.NOTE) {
            var note = type(Look.colour("dim"), 0.92f, false);
            return List.of(new Paragraph(block(8, 2, false), List.of(new Run(time + "  " + line.text, note))));
        }
        boolean isOwn = line.kind == Kind.OWN;
        var body = new Paragraph(
                block(continues ? 0 : 1, 5, isOwn), List.of(new Run(line.text, type(pane.getForeground(), 1, false))));
        var name = type(isOwn ? Look.colour("ownName") : Look.of(line.name), 1, true);
        var head = new Paragraph(
                block(isOwn ? 7 : 9, 0, isOwn),
                List.of(new Run(line.name, name), new Run("  " + time, type(Look.colour("dim"), 0.88f, false))));
        return continues ? List.of(body) : List.of(head, body);
    }

    private static SimpleAttributeSet block(int above, int below, boolean isGrounded) {
        var style = new SimpleAttributeSet();
        StyleConstants.setSpaceAbove(style, above);
        StyleConstants.setSpaceBelow(style, below);
        StyleConstants.setLeftIndent(style, 16);
        StyleConstants.setRightIndent(style, 16);
        if (isGrounded) {
            style.addAttribute(WrappingKit.GROUND, true);
        }
        return style;
    }

    private SimpleAttributeSet type(Color colour, float scale, boolean isBold) {
        var style = new SimpleAttributeSet();
        StyleConstants.setForeground(style, colour);
        StyleConstants.setFontFamily(style, pane.getFont().getFamily());
        StyleConstants.setFontSize(style, Math.round(pane.getFont().getSize() * 1.06f * scale));
        StyleConstants.setBold(style, isBold);
        return style;
    }
}
