package dev.plausch.client.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.InstantSource;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.WindowConstants;

/// The window.
final class ChatWindow {
    private final JFrame frame = new JFrame("Plausch");
    private final ConnectBar bar;
    private final ChatPane lobby;
    private final PeopleList people;
    private final Notices notices = new Notices();
    private final Tabs tabs;
    private final Chats chats;
    private final Conversation conversation;
    private final Remembered remembered;

    /// @param seconds how long an invitation stands
    ChatWindow(Phrases phrases, Linking linking, InstantSource clock, Remembered remembered, int seconds) {
        this.remembered = remembered;
        bar = new ConnectBar(phrases, wishes());
        lobby = new ChatPane(
                phrases,
                clock,
                Emoji.ALL.getLast().icon(56),
                text -> conversation().say(text));
        people = new PeopleList(phrases, person -> conversation().ask(person));
        tabs = new Tabs(phrases.lobby(), lobby.component(), this::close);
        chats = new Chats(phrases, clock, tabs);
        conversation = new Conversation(
                phrases, linking, new Conversation.Parts(bar, lobby, people, notices, tabs, chats, seconds));
        lobby.enable(false, phrases.sayToAll());
        lobby.hint(phrases.welcomeTitle(), phrases.welcome());
        lay();
        new Menus(phrases, remembered, actions()).addTo(frame);
    }

    private Conversation conversation() {
        return conversation;
    }

    private ConnectBar.Wishes wishes() {
        return new ConnectBar.Wishes() {
            @Override
            public void connect(Server server) {
                remembered.server(server.host(), server.port(), server.name());
                conversation.connect(server);
            }

            @Override
            public void disconnect() {
                conversation.disconnect();
            }

            @Override
            public void mistyped(Server.Mistake mistake) {
                conversation.mistyped(mistake);
            }
        };
    }

    private Menus.Actions actions() {
        return new Menus.Actions() {
            @Override
            public void next() {
                tabs.next();
                focusTab();
            }

            @Override
            public void tab(int index) {
                tabs.select(index);
                focusTab();
            }

            @Override
            public void closeTab() {
                close(tabs.selected());
                focusTab();
            }

            @Override
            public void toNotice() {
                notices.focus();
            }

            @Override
            public void accept() {
                notices.press("accept");
            }

            @Override
            public void decline() {
                notices.press("decline");
            }

            @Override
            public void toPeople() {
                people.focus();
            }

            @Override
            public void quit() {
                frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
            }
        };
    }

    private void lay() {
        var split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, tabs.component(), people.component());
        split.setResizeWeight(1);
        split.setBorder(BorderFactory.createEmptyBorder());
        split.setDividerSize(5);
        var head = new JPanel(new BorderLayout());
        head.add(bar.component(), BorderLayout.NORTH);
        head.add(notices.component(), BorderLayout.SOUTH);
        frame.add(head, BorderLayout.NORTH);
        frame.add(split, BorderLayout.CENTER);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                conversation.quit();
            }
        });
        frame.setIconImage(Emoji.ALL.getLast().icon(64).getImage());
        frame.setMinimumSize(new Dimension(760, 480));
        frame.setSize(980, 660);
    }

    private void close(Component content) {
        if (!tabs.isLobby(content)) {
            chats.close(content);
        }
    }

    private void focusTab() {
        if (tabs.isLobby(tabs.selected())) {
            lobby.focus();
        } else {
            chats.focus(tabs.selected());
        }
    }

    JFrame frame() {
        return frame;
    }

    void show(String host, int port) {
        bar.fill(host, port, remembered.name());
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
        bar.focus();
    }
}
