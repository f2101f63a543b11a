package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.Reason;
import dev.plausch.wire.Language;

/// What the doors say in their own name, in the server's language. Words that the seeds give stay as they are.
public record Phrases(Language language) {

    /// Why something was refused, to follow `Fehler: ` or `ERROR `.
    public String reason(Reason reason) {
        return switch (reason) {
            case NAME_INVALID ->
                say(
                        "Ungültiger Name (1 bis 30 Buchstaben, Ziffern, _-[]\\`^{}| oder innere Punkte, ohne"
                                + " Leerzeichen)",
                        "Invalid name (1 to 30 letters, digits, _-[]\\`^{}| or inner dots, no spaces)");
            case NAME_TAKEN -> say("Name bereits vergeben", "Name already taken");
            case NAME_LOOKS_LIKE_ANOTHER ->
                say("Name sieht einem anderen zum Verwechseln ähnlich", "Name looks too much like another");
            case NAME_RESERVED -> say("Name ist reserviert", "Name is reserved");
            case ADDRESS_TAKEN -> say("Adresse bereits registriert", "Address already registered");
            case NOT_ENTERED -> say("Kein Name angegeben", "No name given");
            case ALREADY_ENTERED -> say("Bereits angemeldet", "Already registered");
            case NO_SUCH_PERSON, NO_SUCH_ROOM -> say("Unbekannt", "Unknown");
            case ROOM_INVALID -> say("Ungültiger Raumname", "Invalid room name");
            case ALREADY_THERE -> say("Bereits im Raum", "Already in the room");
            case NOT_THERE -> say("Nicht im Raum", "Not in the room");
            case TEXT_EMPTY -> say("Leere Nachricht", "Empty message");
            case TEXT_TOO_LONG -> tooLong();
            case TEXT_HAS_TOO_MANY_LINES -> say("Zu viele Zeilen (höchstens 100)", "Too many lines (at most 100)");
            case TEXT_HAS_CONTROLS -> say("Nachricht enthält Steuerzeichen", "Message holds control characters");
            case KEY_WRONG -> say("Falscher Schlüssel", "Wrong key");
            case ROOM_FULL -> say("Der Raum ist voll", "The room is full");
            case INVITED_ONLY -> say("Nur für Eingeladene", "Only for those who were invited");
            case BANNED -> say("Aus dem Raum verbannt", "Banned from the room");
            case ACCOUNT_NEEDED -> say("Nur mit Konto", "Only with an account");
            case RANK_NEEDED -> say("Dafür fehlt das Recht im Raum", "Not your right in this room");
            case MAY_NOT_SPEAK -> say("Darf in diesem Raum nicht sprechen", "May not speak in this room");
            case NO_CLIENT_REQUESTS -> say("Der Raum nimmt das nicht an", "The room does not take that");
            case THEY_ARE_NOT_THERE -> say("Nicht in diesem Raum", "Not in that room");
            case THEY_ARE_THERE_ALREADY -> say("Schon in diesem Raum", "In that room already");
            case TOO_MANY_ROOMS -> say("In zu vielen Räumen", "In too many rooms");
            case LIST_FULL -> say("Die Liste ist voll", "The list is full");
            case OPERATORS_ONLY -> say("Nur für den Betreiber", "Only for the server's operators");
            case NO_SUCH_MESSAGE -> say("Keine solche Nachricht", "No such message");
            case NOT_ALLOWED -> say("Nicht erlaubt", "Not allowed");
            case NOTHING_TO_SEARCH -> say("Kein Wort zum Suchen", "No word to search for");
            case HISTORY_UNAVAILABLE -> say("Verlauf nicht erreichbar", "History not available");
            case NOT_STORED -> say("nicht gespeichert", "not stored");
        };
    }

    /// Who said something to those of a rank, and to whom: `anna an @#lobby`.
    public String toRank(Event.SaidToRank said) {
        return said.sender().name() + say(" an ", " to ") + said.to();
    }

    public String tooLong() {
        return say("Nachricht zu lang (höchstens 8192 Byte)", "Message too long (at most 8192 bytes)");
    }

    /// The reason as the plain doors say it.
    public String error(Reason reason) {
        return error(reason(reason));
    }

    public String error(String reason) {
        return say("Fehler: ", "Error: ") + reason;
    }

    /// The refusal as the plain doors say it.
    public String refusal(Command command, Reason reason) {
        boolean nobody = reason == Reason.NO_SUCH_PERSON || reason == Reason.NO_SUCH_ROOM;
        return nobody && command instanceof Command.Say say
                ? say("Unbekannt: ", "Unknown: ") + printable(say.to())
                : error(reason);
    }

    /// What a peer wrote, fit to be sent back: short, and without what could end a line or drive a terminal.
    public static String printable(String word) {
        return word.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(Name.MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public String noNameInTime() {
        return say("Zeit abgelaufen, kein Name angegeben", "Time is up, no name given");
    }

    /// Asks for the server's password, as `USER` asks for a name.
    String passwordPrompt() {
        return say("PASSWORT", "PASSWORD");
    }

    String wrongPassword() {
        return say("Falsches Passwort", "Wrong password");
    }

    /// For those whose protocol has no place for the server's password.
    public String noPlaceForPassword() {
        return say(
                "Dieser Server verlangt ein Passwort, hier lässt sich keines angeben",
                "This server asks for a password, and none can be given here");
    }

    /// Why a port cannot be had, from what the system says of it.
    String cannotListen(String cause) {
        if (cause.contains("in use")) {
            return say("schon belegt", "already in use");
        }
        return cause.contains("denied") ? say("nicht erlaubt", "not permitted") : cause;
    }

    public String serverStops() {
        return say("Der Server wird beendet", "The server is stopping");
    }

    /// Either the one or the other, as the language is.
    public String say(String german, String english) {
        return language.choose(german, english);
    }
}
