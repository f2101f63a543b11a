package dev.plausch.client.terminal;

import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.link.LinkEvent.Why;
import dev.plausch.wire.Language;

/// What the console of a peer says.
record PeerWords(Language language) {

    private String say(String german, String english) {
        return language.choose(german, english);
    }

    String connected(String name) {
        return say("Verbunden als " + name, "Connected as " + name);
    }

    String alreadyConnected() {
        return say("Bereits verbunden", "Already connected");
    }

    String notConnected() {
        return say("Nicht verbunden: /connect", "Not connected: /connect");
    }

    String here(int people) {
        return say(people + " hier: /list", people + " here: /list");
    }

    String joined(String name) {
        return say(name + " ist beigetreten", name + " has joined");
    }

    String left(String name) {
        return say(name + " ist gegangen", name + " has left");
    }

    String asking(String name) {
        return say("Frage " + name + " ...", "Asking " + name + " ...");
    }

    String said(String who, String text) {
        return say("[privat] " + who + ": " + text, "[private] " + who + ": " + text);
    }

    String saidTo(String whom, String text) {
        return say("[privat an " + whom + "] " + text, "[private to " + whom + "] " + text);
    }

    String over(Reason reason, String detail) {
        return switch (reason) {
            case CLOSED -> say("Verbindung getrennt", "Disconnected");
            case UNREACHABLE -> say(detail + " ist nicht zu erreichen", detail + " cannot be reached");
            case NAME_TAKEN ->
                say(
                        "Der Name ist vergeben; wähle mit --name einen anderen",
                        "The name is taken; choose another by --name");
            case REFUSED -> say("Der Server lehnt ab: " + detail, "The server refuses: " + detail);
            case LOST ->
                say(
                        "Der Server ist weg. /connect verbindet neu; private Chats gehen weiter",
                        "The server is gone. /connect connects again; private chats go on");
        };
    }

    String refused(String with, Why why) {
        return switch (why) {
            case DECLINED -> say(with + " hat abgelehnt", with + " has declined");
            case NO_ANSWER -> say(with + " hat in 10 s nicht geantwortet", with + " has not answered within 10 s");
            case ALREADY_OPEN -> say("Bereits verbunden mit " + with, "Already connected with " + with);
            case FAILED ->
                say("Keine Verbindung mit " + with + " möglich", "No connection with " + with + " is possible");
        };
    }

    String invited(String who) {
        return say(
                who + " möchte mit dir chatten: /accept " + who + " oder /decline " + who,
                who + " wants to chat with you: /accept " + who + " or /decline " + who);
    }

    String opened(String who) {
        return say(
                "Privater Chat mit " + who + " (unverschlüsselt): /to " + who + " TEXT",
                "Private chat with " + who + " (unencrypted): /to " + who + " TEXT");
    }

    String closed(String who, boolean ended) {
        return ended
                ? say(who + " hat den Chat beendet", who + " has ended the chat")
                : say("Verbindung mit " + who + " verloren", "Connection with " + who + " lost");
    }

    /// We have ended it.
    String ended(String who) {
        return say("Chat mit " + who + " beendet", "Chat with " + who + " ended");
    }

    String nobody(String name) {
        return say("Niemand namens " + name + " ist hier", "Nobody called " + name + " is here");
    }

    String noChat(String name) {
        return say("Kein Chat mit " + name, "No chat with " + name);
    }

    String noInvitation() {
        return say("Keine Einladung", "No invitation");
    }

    String help() {
        return say(
                "Text geht an alle. /list  /chat NAME  /accept [NAME]  /decline [NAME]  /to NAME [TEXT]  /all  "
                        + "/close [NAME]  /connect  /quit",
                "Text goes to all. /list  /chat NAME  /accept [NAME]  /decline [NAME]  /to NAME [TEXT]  /all  "
                        + "/close [NAME]  /connect  /quit");
    }
}
