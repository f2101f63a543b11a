package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Why;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;

/// Nothing needs a mouse. Played by [Scenes].
final class KeyScenes {
    private final Stage stage;
    private final Town town = new Town();

    KeyScenes(Stage stage) {
        this.stage = stage;
    }

    void tabGoesAround() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            stage.fill(ada.field("host"), "127.0.0.1");
            assertThat(around()).containsSequence("host", "port", "name", "connect");
            ada.enter("Ada");
            ben.link.say("Hallo");
            ada.reads("Hallo");
            stage.press(KeyEvent.VK_F7);
            assertThat(around())
                    .containsExactly("people", "chat", "connect", "tabs", "transcript", "emojiButton", "input", "send");
        }
    }

    /// Where Tab leads to, until it is where it began.
    private List<String> around() {
        var names = new ArrayList<String>();
        do {
            names.add(stage.focused().getName());
            var before = stage.focused();
            stage.press(KeyEvent.VK_TAB);
            Stage.await("another place behind " + names, () -> stage.focused() != before);
        } while (!names.contains(stage.focused().getName()));
        return names;
    }

    void everythingGoesByKeyboard() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            inviting(ada, ben);
            writing(ada);
            invited(ada, ben);
            stage.press(KeyEvent.VK_ALT, KeyEvent.VK_T);
            ada.reads("nicht verbunden");
        }
    }

    private void inviting(Actor ada, Town.Guest ben) {
        stage.press(KeyEvent.VK_F7);
        stage.press(KeyEvent.VK_ENTER);
        ada.reads("Ben wird gefragt");
        Stage.await("asked", () -> ben.has(LinkEvent.Invited.class));
        ben.last(LinkEvent.Invited.class).invitation().accept();
        ada.reads("Privater Chat mit Ben");
    }

    private void writing(Actor ada) {
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
        Stage.await("the lobby", () -> ada.tabs().getSelectedIndex() == 0);
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
        Stage.await("the chat", () -> ada.tabs().getSelectedIndex() == 1);
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
        stage.type("an alle");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        ada.shoot("12-emoji");
        stage.press(KeyEvent.VK_RIGHT);
        stage.press(KeyEvent.VK_RIGHT);
        stage.press(KeyEvent.VK_LEFT);
        stage.press(KeyEvent.VK_ENTER);
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        stage.press(KeyEvent.VK_ESCAPE);
        stage.press(KeyEvent.VK_ENTER);
        ada.reads("an alle😃");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_2);
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
        Stage.await("closed", () -> ada.tabs().getTabCount() == 1);
    }

    private void invited(Actor ada, Town.Guest ben) {
        Stage.await("Ben is told", () -> ben.has(LinkEvent.ChatClosed.class));
        ben.link.invite(ben.link.people().getFirst());
        ada.reads("Ben möchte privat");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_D);
        ada.readsNot("Ben möchte privat");
        Stage.await("declined", () -> ben.has(LinkEvent.ChatRefused.class));
        assertThat(ben.last(LinkEvent.ChatRefused.class)).isEqualTo(new LinkEvent.ChatRefused("Ada", Why.DECLINED));
        ben.link.invite(ben.link.people().getFirst());
        ada.reads("Ben möchte privat");
        stage.press(KeyEvent.VK_F6);
        stage.press(KeyEvent.VK_ENTER);
        ada.reads("Privater Chat mit Ben");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
        Stage.await("closed", () -> ada.tabs().getTabCount() == 1);
        ben.link.invite(ben.link.people().getFirst());
        ada.reads("Ben möchte privat");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
        ada.reads("Privater Chat mit Ben");
    }
}
