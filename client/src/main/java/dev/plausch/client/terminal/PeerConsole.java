package dev.plausch.client.terminal;

import dev.plausch.client.link.Chat;
import dev.plausch.client.link.DirectoryLink;
import dev.plausch.client.link.Invitation;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The console of a peer: one thread reads what is typed, the link's tells what happens.
public final class PeerConsole {
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final Duration CONNECTING = Duration.ofSeconds(15);

    /// Opens a link that tells this listener.
    public interface Opening {
        DirectoryLink open(Consumer<LinkEvent> listener) throws IOException;
    }

    private final Opening opening;
    private final Screen screen;
    private final PeerWords words;
    private final List<DirectoryLink> links = new ArrayList<>();
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();
    /// With whom the typed text goes; with all if empty.
    private Optional<Chat> partner = Optional.empty();
    private boolean connected;

    public PeerConsole(Opening opening, Screen screen) {
        this.opening = opening;
        this.screen = screen;
        this.words = new PeerWords(screen.language());
    }

    /// Blocks until the input ends or somebody types `/quit`. Exit code 1 if there was no connection to the server.
    public int run(BufferedReader input) throws IOException, InterruptedException {
        if (!connect()) {
            return 1;
        }
        screen.show(words.help());
        for (var line = input.readLine(); line != null && !line.strip().equals("/quit"); line = input.readLine()) {
            if (!line.isBlank()) {
                obey(line.strip());
            }
        }
        return quit();
    }

    private boolean connect() throws IOException, InterruptedException {
        var settled = new CountDownLatch(1);
        int number = links.size();
        var link = opening.open(event -> {
            told(number, event);
            if (event instanceof LinkEvent.Connected || event instanceof LinkEvent.Disconnected) {
                settled.countDown();
            }
        });
        add(link);
        if (!settled.await(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)) {
            link.close();
        }
        return isConnected();
    }

    private synchronized void add(DirectoryLink link) {
        links.add(link);
    }

    private synchronized boolean isConnected() {
        return connected;
    }

    private int quit() throws InterruptedException {
        boolean well = isConnected();
        chats().forEach(Chat::close);
        for (var link : links) {
            link.close();
            link.awaitChats(FAREWELL);
        }
        return well ? 0 : 1;
    }

    private synchronized List<Chat> chats() {
        return List.copyOf(chats.values());
    }

    private void obey(String line) throws IOException, InterruptedException {
        var typed = line.split("\\s+", 3);
        var name = typed.length > 1 ? typed[1] : "";
        if (typed[0].equals("/connect")) {
            reconnect();
            return;
        }
        synchronized (this) {
            switch (typed[0]) {
                case "/list" -> list();
                case "/chat" -> invite(name);
                case "/accept" -> invitation(name).ifPresentOrElse(Invitation::accept, this::noInvitation);
                case "/decline" -> invitation(name).ifPresentOrElse(Invitation::decline, this::noInvitation);
                case "/to" -> to(name, typed.length > 2 ? typed[2] : "");
                case "/all" -> partner = Optional.empty();
                case "/close" -> close(name);
                default -> {
                    if (line.startsWith("/")) {
                        screen.show(words.help());
                    } else {
                        say(line);
                    }
                }
            }
        }
    }

    private void reconnect() throws IOException, InterruptedException {
        if (isConnected()) {
            screen.show("Bereits verbunden", "Already connected");
        } else {
            connect();
        }
    }

    private DirectoryLink link() {
        return links.getLast();
    }

    private void list() {
        for (var person : link().people()) {
            screen.show(person.name() + "  " + person.address().getAddress().getHostAddress() + "  UDP "
                    + person.address().getPort());
        }
    }

    private void invite(String name) {
        link().people().stream()
                .filter(each -> isSame(each.name(), name))
                .findFirst()
                .ifPresentOrElse(this::invite, () -> screen.show(words.nobody(name)));
    }

    private void invite(Person person) {
        screen.show("Frage " + person.name() + " ...", "Asking " + person.name() + " ...");
        link().invite(person);
    }

    /// The named one, or the only one; it is answered now.
    private Optional<Invitation> invitation(String name) {
        var key = name.isEmpty() && invitations.size() == 1
                ? invitations.keySet().iterator().next()
                : name;
        return Optional.ofNullable(invitations.remove(key));
    }

    private void noInvitation() {
        screen.show(words.noInvitation());
    }

    private void to(String name, String text) {
        var chat = chat(name);
        if (chat.isEmpty()) {
            screen.show(words.noChat(name));
        } else if (text.isEmpty()) {
            partner = chat;
        } else {
            say(chat.get(), text);
        }
    }

    private Optional<Chat> chat(String name) {
        return chats.values().stream().filter(each -> isSame(each.peer(), name)).findFirst();
    }

    private static boolean isSame(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private void say(String text) {
        if (partner.isPresent()) {
            say(partner.get(), text);
        } else if (connected) {
            link().say(text);
        } else {
            screen.show("Nicht verbunden: /connect", "Not connected: /connect");
        }
    }

    private void say(Chat chat, String text) {
        chat.say(text);
        screen.show("[privat an " + chat.peer() + "] " + text, "[private to " + chat.peer() + "] " + text);
    }

    private void close(String name) {
        var chat = name.isEmpty() ? partner : chat(name);
        if (chat.isEmpty()) {
            screen.show(words.noChat(name));
            return;
        }
        chat.get().close();
        forget(chat.get());
        screen.show(
                "Chat mit " + chat.get().peer() + " beendet",
                "Chat with " + chat.get().peer() + " ended");
    }

    private void forget(Chat chat) {
        chats.remove(chat.peer(), chat);
        partner = partner.filter(each -> !each.equals(chat));
    }

    /// @param number which link it is: chats outlive theirs
    private synchronized void told(int number, LinkEvent event) {
        switch (event) {
            case LinkEvent.Connected(var name) -> {
                connected = true;
                screen.show("Verbunden als " + name, "Connected as " + name);
            }
            case LinkEvent.Disconnected(var reason, var detail) -> {
                connected &= number < links.size() - 1;
                screen.show(words.over(reason, detail));
            }
            case LinkEvent.Listed(var people) ->
                screen.show(people.size() + " hier: /list", people.size() + " here: /list");
            case LinkEvent.Joined(var person) ->
                screen.show(person.name() + " ist beigetreten", person.name() + " has joined");
            case LinkEvent.Left(var name) -> screen.show(name + " ist gegangen", name + " has left");
            case LinkEvent.Said(var name, var text) -> text.lines().forEach(line -> screen.show(name + ": " + line));
            case LinkEvent.Invited(var invitation) -> {
                invitations.put(invitation.from(), invitation);
                screen.show(words.invited(invitation.from()));
            }
            case LinkEvent.ChatOpened(var chat) -> {
                chats.put(chat.peer(), chat);
                invitations.remove(chat.peer());
                screen.show(words.opened(chat.peer()));
            }
            case LinkEvent.ChatRefused(var with, var why) -> screen.show(words.refused(with, why));
            case LinkEvent.ChatSaid(var chat, var text) ->
                screen.show("[privat] " + chat.peer() + ": " + text, "[private] " + chat.peer() + ": " + text);
            case LinkEvent.ChatClosed(var chat, var ended) -> {
                forget(chat);
                screen.show(words.closed(chat.peer(), ended));
            }
        }
    }
}
