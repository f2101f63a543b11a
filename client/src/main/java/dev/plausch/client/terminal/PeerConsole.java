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
import java.util.List;
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
    private final Talks talks = new Talks();
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
        return talks.all();
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
                case "/accept" -> talks.answer(name).ifPresentOrElse(Invitation::accept, this::noInvitation);
                case "/decline" -> talks.answer(name).ifPresentOrElse(Invitation::decline, this::noInvitation);
                case "/to" -> to(name, typed.length > 2 ? typed[2] : "");
                case "/all" -> talks.turnToAll();
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
            screen.show(words.alreadyConnected());
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
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresentOrElse(this::invite, () -> screen.show(words.nobody(name)));
    }

    private void invite(Person person) {
        screen.show(words.asking(person.name()));
        link().invite(person);
    }

    private void noInvitation() {
        screen.show(words.noInvitation());
    }

    private void to(String name, String text) {
        var chat = talks.with(name);
        if (chat.isEmpty()) {
            screen.show(words.noChat(name));
        } else if (text.isEmpty()) {
            talks.turnTo(chat.get());
        } else {
            say(chat.get(), text);
        }
    }

    private void say(String text) {
        if (talks.partner().isPresent()) {
            say(talks.partner().get(), text);
        } else if (connected) {
            link().say(text);
        } else {
            screen.show(words.notConnected());
        }
    }

    private void say(Chat chat, String text) {
        chat.say(text);
        screen.show(words.saidTo(chat.peer(), text));
    }

    private void close(String name) {
        var chat = name.isEmpty() ? talks.partner() : talks.with(name);
        if (chat.isEmpty()) {
            screen.show(words.noChat(name));
            return;
        }
        chat.get().close();
        talks.over(chat.get());
        screen.show(words.ended(chat.get().peer()));
    }

    /// @param number which link it is: chats outlive theirs
    private synchronized void told(int number, LinkEvent event) {
        switch (event) {
            case LinkEvent.Connected(var name) -> {
                connected = true;
                screen.show(words.connected(name));
            }
            case LinkEvent.Disconnected(var reason, var detail) -> {
                connected &= number < links.size() - 1;
                screen.show(words.over(reason, detail));
            }
            case LinkEvent.Listed(var people) -> screen.show(words.here(people.size()));
            case LinkEvent.Joined(var person) -> screen.show(words.joined(person.name()));
            case LinkEvent.Left(var name) -> screen.show(words.left(name));
            case LinkEvent.Said(var name, var text) -> text.lines().forEach(line -> screen.show(name + ": " + line));
            case LinkEvent.Invited(var invitation) -> {
                talks.asked(invitation);
                screen.show(words.invited(invitation.from()));
            }
            case LinkEvent.ChatOpened(var chat) -> {
                talks.opened(chat);
                screen.show(words.opened(chat.peer()));
            }
            case LinkEvent.ChatRefused(var with, var why) -> screen.show(words.refused(with, why));
            case LinkEvent.ChatSaid(var chat, var text) -> screen.show(words.said(chat.peer(), text));
            case LinkEvent.ChatClosed(var chat, var ended) -> {
                talks.over(chat);
                screen.show(words.closed(chat.peer(), ended));
            }
        }
    }
}
