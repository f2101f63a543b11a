package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.link.LinkEvent;
import dev.plausch.wire.Language;
import java.awt.Color;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextPane;
import javax.swing.text.Element;
import javax.swing.text.StyleConstants;

/// How it looks: with strange texts, in the dark, on a fine screen. Started by [WindowTest].
final class LookScenes {
    private static final String LONG = "Wilhelmine-Maximiliane-Schmidt";
    /// WCAG 2.2, 1.4.3, for small text.
    private static final double READABLE = 4.5;

    private final Stage stage;
    private final Town town = new Town();

    LookScenes(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] names) throws Exception {
        var stage = new Stage();
        new Playbill()
                .with("strangersTextsAreHarmless", () -> new LookScenes(stage).strangersTextsAreHarmless())
                .with("longNamesAndLinesHaveRoom", () -> new LookScenes(stage).longNamesAndLinesHaveRoom())
                .with("itIsDarkAndSpeaksEnglish", () -> new LookScenes(stage).itIsDarkAndSpeaksEnglish())
                .with("theLookChangesWhileItRuns", () -> new LookScenes(stage).theLookChangesWhileItRuns())
                .with("itIsSharpOnAFineScreen", () -> new LookScenes(stage).itIsSharpOnAFineScreen())
                .with("postcards", () -> new LookScenes(stage).postcards())
                .play(names);
    }

    void strangersTextsAreHarmless() {
        var mallory = new Town.Guest(town, "<html><b>Mallory");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            mallory.link.say("<html><img src=x> \u001b[31mrot\u0007 \u202Eabc");
            mallory.link.say("x".repeat(700));
            mallory.link.say("Unbekannt 🦜 bekannt ❤️❤ Familie 👨‍👩‍👧");
            mallory.link.invite(mallory.link.people().getFirst());
            ada.reads("\uFFFD[31mrot\uFFFD");
            ada.reads("[parrot]");
            ada.press("accept");
            ada.reads("Privater Chat mit");
            stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
            mallory.link.invite(mallory.link.people().getFirst());
            ada.reads("möchte privat");
            ada.shoot("13-harmless");
            assertThat(Stage.onEdt(() -> ada.tabs().getTitleAt(1))).contains("<html>");
        }
    }

    void longNamesAndLinesHaveRoom() {
        var guest = new Town.Guest(town, LONG);
        var short1 = new Town.Guest(town, "Bo");
        try (var ada = Actor.of(stage, town)) {
            ada.resize(760, 480);
            ada.connect("1" + LONG);
            ada.reads("Ein Name hat bis zu 30 Buchstaben");
            Stage.await("the whole notice is to be seen", () -> {
                var notice = ada.find("notice", JComponent.class);
                return notice.getHeight() >= notice.getPreferredSize().height
                        && notice.getPreferredSize().height
                                > notice.getFontMetrics(notice.getFont()).getHeight();
            });
            ada.shoot("17-narrow-mistake");
            ada.enter("Adelheid-Friederike-von-Brandt");
            guest.link.say("Donaudampfschifffahrtsgesellschaftskapitaen ".repeat(6) + "👋");
            short1.link.say("Ja");
            ada.reads("Donaudampf");
            guest.link.invite(guest.link.people().getLast());
            ada.reads(LONG + " möchte privat");
            ada.shoot("18-narrow");
            ada.press("accept");
            ada.reads("Privater Chat mit " + LONG);
            assertThat(Stage.onEdt(() -> ada.tabs().getToolTipTextAt(1))).isEqualTo(LONG);
            ada.shoot("19-narrow-private");
        }
    }

    void itIsDarkAndSpeaksEnglish() {
        Stage.onEdt(() -> {
            Look.show(Look.Choice.DARK);
            return true;
        });
        var ben = new Town.Guest(town, "Ben");
        new Town.Guest(town, "Dora");
        try (var ada = new Actor(stage, town, Language.ENGLISH, Actor.SECONDS, new Point(10, 10))) {
            ada.shoot("14-dark-empty");
            ada.enter("Ada");
            ada.reads("connected as Ada");
            ben.link.say("Good morning 👋");
            ben.link.say("Is the coffee ready? ☕");
            ada.say("Almost");
            ben.link.invite(ben.link.people().getLast());
            ada.reads("wants to chat with you privately");
            ada.ask("Dora");
            ada.shoot("15-dark");
            ada.press("accept");
            ada.reads("Private chat with Ben");
            ada.say("Just between us");
            ada.shoot("16-dark-private");
        }
    }

    /// What the README shows.
    void postcards() {
        for (var language : Language.values()) {
            for (var look : List.of(Look.Choice.LIGHT, Look.Choice.DARK)) {
                Stage.onEdt(() -> {
                    Look.show(look);
                    return true;
                });
                new LookScenes(stage).postcard(language, "window-" + language.choose("de", "en") + "-" + look);
            }
        }
    }

    private void postcard(Language language, String file) {
        var ben = new Town.Guest(town, "Ben");
        var celik = new Town.Guest(town, "Çelik");
        try (var ada = new Actor(stage, town, language, 10, new Point(10, 10))) {
            ada.resize(900, 580);
            ada.enter("Ada");
            var dora = new Town.Guest(town, "Dora");
            ben.link.say(language.choose("Guten Morgen zusammen 👋", "Good morning everybody 👋"));
            celik.link.say(language.choose("Kaffee? ☕ Um drei im Hof 🌞", "Coffee? ☕ At three in the yard 🌞"));
            dora.link.say(language.choose("Ich bringe Kuchen mit 🎂", "I will bring a cake 🎂"));
            ada.reads("🎂");
            ada.say(language.choose("Gerne", "Lovely"));
            ada.reads(language.choose("Gerne", "Lovely"));
            ben.link.say(language.choose("Bin dabei 👍", "I am in 👍"));
            celik.invite("Ada");
            ada.press("accept");
            stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
            celik.last(LinkEvent.ChatOpened.class).chat().say("🤫");
            Stage.await("a dot", () -> ada.tabs().getIconAt(1) != null);
            dora.invite("Ada");
            ada.reads(language.choose("Dora möchte privat", "Dora wants"));
            ada.shoot(file);
        }
    }

    void theLookChangesWhileItRuns() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            ben.link.say("Wie hell ist es bei dir?");
            ada.say("Noch hell");
            ada.reads("Wie hell");
            Stage.await("a light window that can be read", () -> isReadable(ada) && ground(ada) > 0.9);
            stage.press(KeyEvent.VK_ALT, KeyEvent.VK_S);
            stage.press(KeyEvent.VK_D);
            Stage.await("a dark window that can be read", () -> isReadable(ada) && ground(ada) < 0.1);
            ada.say("Jetzt dunkel");
            ada.shoot("26-switched");
            stage.press(KeyEvent.VK_ALT, KeyEvent.VK_S);
            stage.press(KeyEvent.VK_H);
            Stage.await("a light window again", () -> isReadable(ada) && ground(ada) > 0.9);
        }
    }

    private static double ground(Actor actor) {
        return luminance(actor.find("transcript", JTextPane.class).getBackground());
    }

    /// Whether each run of the transcript stands out from what is behind it.
    private static boolean isReadable(Actor actor) {
        var pane = actor.find("transcript", JTextPane.class);
        return runs(pane.getStyledDocument().getDefaultRootElement()).allMatch(run -> {
            boolean isGrounded = run.getParentElement().getAttributes().isDefined(WrappingKit.GROUND);
            var behind = isGrounded ? Look.colour("own") : pane.getBackground();
            return contrast(StyleConstants.getForeground(run.getAttributes()), behind) >= READABLE;
        });
    }

    private static Stream<Element> runs(Element element) {
        return element.isLeaf()
                ? Stream.of(element)
                : IntStream.range(0, element.getElementCount())
                        .mapToObj(element::getElement)
                        .filter(each ->
                                each.getEndOffset() <= each.getDocument().getLength())
                        .flatMap(LookScenes::runs);
    }

    private static double contrast(Color one, Color other) {
        var both = Stream.of(one, other)
                .map(LookScenes::luminance)
                .sorted(Comparator.reverseOrder())
                .toList();
        return (both.getFirst() + 0.05) / (both.getLast() + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// With `-Dsun.java2d.uiScale=2` nothing is drawn small and blown up.
    void itIsSharpOnAFineScreen() {
        var ben = new Town.Guest(town, "Ben");
        new Town.Guest(town, "Çelik");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            ben.link.say("Guten Morgen 👋 Kaffee? ☕");
            ada.reads("Kaffee");
            stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
            var emoji = ada.find("emoji", JList.class);
            var scale = emoji.getGraphicsConfiguration().getDefaultTransform().getScaleX();
            // The second, for the first is marked.
            var one = stage.picture(emoji, Stage.onEdt(() -> emoji.getCellBounds(1, 1)));
            assertThat(scale).isEqualTo(2);
            assertThat(one.getWidth()).isEqualTo(2 * emoji.getFixedCellWidth());
            assertThat(isBlownUp(one)).isFalse();
            ada.shoot("25-fine");
        }
    }

    /// Whether each pixel has its like beside it and below.
    private static boolean isBlownUp(BufferedImage image) {
        for (int y = 0; y + 1 < image.getHeight(); y += 2) {
            for (int x = 0; x + 1 < image.getWidth(); x += 2) {
                int pixel = image.getRGB(x, y);
                if (image.getRGB(x + 1, y) != pixel || image.getRGB(x, y + 1) != pixel) {
                    return false;
                }
            }
        }
        return true;
    }
}
