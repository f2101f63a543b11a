package dev.plausch.client.desktop;

import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.link.LinkEvent.Why;
import dev.plausch.wire.Language;
import java.util.Locale;

/// All that the window says.
record Phrases(Language language) {

    /// German where the system speaks it, else English.
    static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("de") ? Language.GERMAN : Language.ENGLISH;
    }

    private String in(String german, String english) {
        return language.choose(german, english);
    }

    String address() {
        return in("Adresse", "Address");
    }

    String port() {
        return in("Port", "Port");
    }

    String nickname() {
        return in("Name", "Name");
    }

    String connect() {
        return in("Verbinden", "Connect");
    }

    String disconnect() {
        return in("Trennen", "Disconnect");
    }

    String reconnect() {
        return in("Erneut verbinden", "Connect again");
    }

    String cancel() {
        return in("Abbrechen", "Cancel");
    }

    /// Its first letter is the address's already.
    char cancelKey() {
        return in("B", "C").charAt(0);
    }

    String offline() {
        return in("nicht verbunden", "not connected");
    }

    String connecting() {
        return in("verbinde …", "connecting …");
    }

    String online(String name) {
        return in("verbunden als ", "connected as ") + name;
    }

    String lost() {
        return in("Verbindung verloren", "connection lost");
    }

    String addressMissing() {
        return in("Bitte eine Adresse angeben, zum Beispiel 127.0.0.1.", "Please give an address, such as 127.0.0.1.");
    }

    String portWrong() {
        return in(
                "Der Port ist eine Zahl von 1 bis 65535; üblich ist 9000.",
                "The port is a number from 1 to 65535; 9000 is usual.");
    }

    String nameMissing() {
        return in("Bitte einen Namen angeben.", "Please give a name.");
    }

    String nameWrong() {
        return in(
                "Ein Name hat bis zu 30 Buchstaben und Ziffern, ohne Leerzeichen, und beginnt mit einem Buchstaben.",
                "A name has up to 30 letters and digits, no spaces, and begins with a letter.");
    }

    /// Why there is no connection.
    String failure(Reason reason, String server, String name, String detail) {
        return switch (reason) {
            case CLOSED -> in("Die Verbindung ist beendet.", "The connection is closed.");
            case UNREACHABLE ->
                in(
                        server + " ist nicht erreichbar. Läuft dort ein Server?",
                        server + " cannot be reached. Is there a server?");
            case NAME_TAKEN ->
                in(
                        "Der Name " + name + " ist schon vergeben. Bitte einen anderen wählen.",
                        "The name " + name + " is taken. Please choose another.");
            case REFUSED -> in("Der Server lehnt ab: ", "The server refuses: ") + detail;
            case LOST ->
                in(
                        "Der Server ist weg. Offene private Chats laufen weiter.",
                        "The server is gone. Open private chats go on.");
        };
    }

    /// Why there is no chat.
    String failure(Why why, String with) {
        return switch (why) {
            case DECLINED -> in(with + " möchte gerade nicht chatten.", with + " does not want to chat now.");
            case NO_ANSWER -> in(with + " hat nicht geantwortet.", with + " did not answer.");
            case ALREADY_OPEN ->
                in("Mit " + with + " ist schon ein Chat offen.", "There is a chat with " + with + " already.");
            case FAILED ->
                in(
                        "Die Verbindung zu " + with + " kam nicht zustande.",
                        "The connection to " + with + " could not be made.");
        };
    }

    String lobby() {
        return in("Lobby", "Lobby");
    }

    String people(int count) {
        return in("Personen", "People") + (count == 0 ? "" : " (" + count + ")");
    }

    String nobody() {
        return in("Noch niemand da", "Nobody here yet");
    }

    String nobodyWhy() {
        return in(
                "Wer dazukommt, steht hier. Ein Doppelklick fragt nach einem privaten Chat.",
                "Whoever comes will be listed here. A double click asks for a private chat.");
    }

    String notConnected() {
        return in("Nicht verbunden", "Not connected");
    }

    String notThere() {
        return in("Nach dem Verbinden stehen hier alle, die da sind.", "Connect to see who is here.");
    }

    String chatPrivately() {
        return in("Privat chatten", "Chat privately");
    }

    String send() {
        return in("Senden", "Send");
    }

    String emoji() {
        return in("Emoji einfügen", "Insert emoji");
    }

    String sayToAll() {
        return in("Nachricht an alle", "Message to all");
    }

    String sayTo(String name) {
        return in("Nachricht an ", "Message to ") + name;
    }

    String welcomeTitle() {
        return in("Willkommen bei Plausch", "Welcome to Plausch");
    }

    String welcome() {
        return in("Adresse und Namen eintragen, dann Verbinden.", "Give an address and a name, then connect.");
    }

    String lobbyWhy() {
        return in("Was du hier schreibst, lesen alle, die da sind.", "What you write here everybody reads.");
    }

    String came(String name) {
        return in(name + " ist da", name + " is here");
    }

    String went(String name) {
        return in(name + " ist gegangen", name + " has left");
    }

    String entered(String server) {
        return in("Verbunden mit ", "Connected to ") + server;
    }

    String asked(String name) {
        return in(name + " wird gefragt …", "Asking " + name + " …");
    }

    String invited(String name) {
        return in(name + " möchte privat mit dir chatten.", name + " wants to chat with you privately.");
    }

    /// An invitation that nobody answered.
    String missed(String name) {
        return in(name + " wollte privat mit dir chatten", name + " wanted to chat with you privately");
    }

    String seconds(int count) {
        return in("noch " + count + " s", count + " s left");
    }

    String accept() {
        return in("Annehmen", "Accept");
    }

    String decline() {
        return in("Ablehnen", "Decline");
    }

    String close() {
        return in("Schließen", "Close");
    }

    String chatBegins(String name) {
        return in("Privater Chat mit ", "Private chat with ") + name;
    }

    /// Which way a private chat goes.
    String unencrypted() {
        return in("Unverschlüsselt, direkt", "Unencrypted, direct");
    }

    String unencryptedWhy() {
        return in(
                "Was ihr schreibt, geht direkt von Rechner zu Rechner, aber unverschlüsselt.",
                "What you write goes straight from computer to computer, but unencrypted.");
    }

    String chatEnded(String name) {
        return in(name + " hat den Chat beendet", name + " has ended the chat");
    }

    /// Where one would write, were it not over.
    String chatOver() {
        return in("Der Chat ist beendet", "The chat is over");
    }

    String chatLost(String name) {
        return in("Die Verbindung zu " + name + " ist abgebrochen", "The connection to " + name + " is lost");
    }

    String view() {
        return in("Ansicht", "View");
    }

    char viewKey() {
        return in("S", "V").charAt(0);
    }

    String look(Look.Choice choice) {
        return switch (choice) {
            case SYSTEM -> in("Wie das System", "As the system");
            case LIGHT -> in("Hell", "Light");
            case DARK -> in("Dunkel", "Dark");
        };
    }

    String nextTab() {
        return in("Nächster Chat", "Next chat");
    }

    String closeTab() {
        return in("Chat beenden und schließen", "End and close chat");
    }

    String toNotice() {
        return in("Zur Meldung", "To the notice");
    }

    String acceptInvitation() {
        return in("Einladung annehmen", "Accept invitation");
    }

    String declineInvitation() {
        return in("Einladung ablehnen", "Decline invitation");
    }

    String toPeople() {
        return in("Zu den Personen", "To the people");
    }

    String quit() {
        return in("Beenden", "Quit");
    }
}
