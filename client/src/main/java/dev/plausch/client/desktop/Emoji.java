package dev.plausch.client.desktop;

import com.formdev.flatlaf.util.MultiResolutionImageSupport;
import java.awt.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.ImageIcon;

/// Emoji as images, since Java draws colour fonts as nothing. Those that are not bundled are shown by their name.
///
/// @param text the characters
record Emoji(String text) {

    /// A piece of a text: plain, or one emoji.
    sealed interface Piece {
        String text();
    }

    record Plain(String text) implements Piece {}

    record Picture(String text, Emoji emoji) implements Piece {}

    private static final int VARIATION = 0xFE0F;

    /// In the order of the picker.
    static final List<Emoji> ALL = List.of(
                    ("😀 😃 😄 😁 😅 😂 🙂 😉 😊 😍 😘 😎 🤓 🤔 🤨 😐 🙄 😏 😴 😢 😭 😡 🤯 😱 🥳 🤗 🤫 🤝 👍 👎 👏 🙏"
                        + " 💪 👋 👌 ✌️ 🤞 ❤️ 💔 💯 🔥 ✨ 🎉 🎂 ☕ 🍕 🍺 🌞 🌧️ 🌈 🐱 🐶 🦄 🚀 💡 ✅ ❌ ❓ 👀 💬")
                            .split(" "))
            .stream()
            .map(Emoji::new)
            .toList();

    static final Emoji WAVING = new Emoji("👋");

    private static final Map<Integer, Emoji> BY_POINT =
            ALL.stream().collect(Collectors.toUnmodifiableMap(emoji -> emoji.text.codePointAt(0), emoji -> emoji));

    private static final Map<String, ImageIcon> LOADED = new HashMap<>();

    /// Its image, scaled for the screen that it is drawn on.
    ImageIcon icon(int size) {
        return LOADED.computeIfAbsent(text + size, _ -> load(size));
    }

    private ImageIcon load(int size) {
        var file = "emoji/" + Integer.toHexString(text.codePointAt(0)) + ".png";
        var image = new ImageIcon(Emoji.class.getResource(file)).getImage();
        return new ImageIcon(sized(image, size));
    }

    private static Image sized(Image image, int size) {
        return MultiResolutionImageSupport.map(
                MultiResolutionImageSupport.create(0, smooth(image, size), smooth(image, size * 2), image),
                each -> each);
    }

    private static Image smooth(Image image, int size) {
        return new ImageIcon(image.getScaledInstance(size, size, Image.SCALE_SMOOTH)).getImage();
    }

    /// The text in pieces; together they are what is shown.
    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int end = endOf(text, at, point);
            var emoji = BY_POINT.get(point);
            if (emoji != null) {
                addPlain(pieces, plain);
                pieces.add(new Picture(text.substring(at, end), emoji));
            } else if (isPicture(point)) {
                plain.append(named(point));
            } else {
                plain.appendCodePoint(point);
            }
            at = end;
        }
        addPlain(pieces, plain);
        return pieces;
    }

    private static int endOf(String text, int at, int point) {
        int end = at + Character.charCount(point);
        boolean isVaried = end < text.length() && text.charAt(end) == VARIATION;
        return isVaried ? end + 1 : end;
    }

    private static boolean isPicture(int point) {
        return Character.isEmojiPresentation(point);
    }

    private static String named(int point) {
        if (Character.isEmojiModifier(point)) {
            return "";
        }
        var name = Character.getName(point);
        return name == null ? "\uFFFD" : "[" + name.toLowerCase(Locale.ROOT) + "]";
    }

    private static void addPlain(List<Piece> pieces, StringBuilder plain) {
        if (!plain.isEmpty()) {
            pieces.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
