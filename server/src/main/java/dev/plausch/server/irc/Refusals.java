package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.core.Message;
import dev.plausch.core.Reason;
import dev.plausch.core.RoomChange;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.StandardReply;
import java.util.Locale;

/// Why something was refused, in numerics.
final class Refusals {
    private final IrcGateway gateway;
    private final Answers answers;

    Refusals(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    void tell(Command command, Reason reason) {
        switch (command) {
            case Command.Enter _, Command.EnterAsGuest _, Command.Attach _ ->
                gateway.registration().refused(reason);
            case Command.Rename rename -> nick(rename, reason);
            case Command.Say say -> {
                if (say.kind() != Message.Kind.NOTICE) {
                    speech(say.to(), "PRIVMSG", reason);
                }
            }
            case Command.Tell tell -> {
                switch (tell.signal().kind()) {
                    case TAGS, REQUEST -> speech(tell.to(), "PRIVMSG", reason);
                    case ANSWER -> {}
                }
            }
            case Command.Join join -> room("JOIN", join.room(), reason);
            case Command.Part part -> room("PART", part.room(), reason);
            case Command.SetTopic set -> room("TOPIC", set.room(), reason);
            case Command.Kick kick -> other("KICK", kick.room(), kick.name(), reason);
            case Command.Invite invite -> other("INVITE", invite.room(), invite.name(), reason);
            case Command.ChangeRoom change -> mode(change, reason);
            case Command.Expel expel -> other("KILL", "*", expel.name(), reason);
            case Command.Show _,
                    Command.ListMembers _,
                    Command.Ping _,
                    Command.Recall _,
                    Command.ListConversations _,
                    Command.Find _,
                    Command.MarkRead _,
                    Command.Delete _,
                    Command.Look<?> _,
                    Command.Remark _,
                    Command.Leave _ -> unknown(reason, command.getClass().getSimpleName());
        }
    }

    private void nick(Command.Rename rename, Reason reason) {
        var wanted = Registration.shown(rename.name());
        switch (reason) {
            case NAME_TAKEN -> answers.numeric(Numeric.ERR_NICKNAMEINUSE, "Nickname is already in use", wanted);
            case NAME_LOOKS_LIKE_ANOTHER ->
                answers.numeric(Numeric.ERR_NICKNAMEINUSE, "Nickname looks too much like another", wanted);
            default -> answers.numeric(Numeric.ERR_ERRONEUSNICKNAME, "Erroneous nickname", wanted);
        }
    }

    private void speech(String to, String verb, Reason reason) {
        var target = Registration.shown(to);
        switch (reason) {
            case NO_SUCH_PERSON -> answers.numeric(Numeric.ERR_NOSUCHNICK, "No such nick", target);
            case NO_SUCH_ROOM -> answers.numeric(Numeric.ERR_NOSUCHCHANNEL, "No such channel", target);
            case TEXT_EMPTY -> answers.numeric(Numeric.ERR_NOTEXTTOSEND, "No text to send");
            case TEXT_TOO_LONG, TEXT_HAS_TOO_MANY_LINES ->
                answers.numeric(Numeric.ERR_INPUTTOOLONG, "Message is too long");
            case NOT_STORED ->
                answers.standard(StandardReply.fail(
                        verb, "NOT_STORED", "The message could not be stored, and was not sent", target));
            case ACCOUNT_NEEDED ->
                answers.numeric(
                        to.indexOf('#') >= 0 ? Numeric.ERR_CANNOTSENDTOCHAN : Numeric.ERR_NEEDREGGEDNICK,
                        "You need an account to speak there",
                        target);
            case NO_CLIENT_REQUESTS ->
                answers.numeric(Numeric.ERR_CANNOTSENDTOCHAN, "Cannot send CTCP to channel (+C)", target);
            default -> answers.numeric(Numeric.ERR_CANNOTSENDTOCHAN, "Cannot send to channel", target);
        }
    }

    private void room(String verb, String name, Reason reason) {
        var room = Registration.shown(name);
        switch (reason) {
            case ALREADY_THERE -> {}
            case ROOM_INVALID, NO_SUCH_ROOM -> answers.numeric(Numeric.ERR_NOSUCHCHANNEL, "No such channel", room);
            case NOT_THERE -> answers.numeric(Numeric.ERR_NOTONCHANNEL, "You're not on that channel", room);
            case KEY_WRONG -> answers.numeric(Numeric.ERR_BADCHANNELKEY, "Cannot join channel (+k)", room);
            case ROOM_FULL -> answers.numeric(Numeric.ERR_CHANNELISFULL, "Cannot join channel (+l)", room);
            case INVITED_ONLY -> answers.numeric(Numeric.ERR_INVITEONLYCHAN, "Cannot join channel (+i)", room);
            case BANNED -> answers.numeric(Numeric.ERR_BANNEDFROMCHAN, "Cannot join channel (+b)", room);
            case ACCOUNT_NEEDED -> answers.numeric(Numeric.ERR_NEEDREGGEDNICK, "Cannot join channel (+R)", room);
            case TOO_MANY_ROOMS ->
                answers.numeric(Numeric.ERR_TOOMANYCHANNELS, "You have joined too many channels", room);
            case RANK_NEEDED -> answers.numeric(Numeric.ERR_CHANOPRIVSNEEDED, "You're not channel operator", room);
            default -> unknown(reason, verb, room);
        }
    }

    private void other(String verb, String name, String nick, Reason reason) {
        var room = Registration.shown(name);
        var other = Registration.shown(nick);
        switch (reason) {
            case NO_SUCH_PERSON -> answers.numeric(Numeric.ERR_NOSUCHNICK, "No such nick", other);
            case THEY_ARE_NOT_THERE ->
                answers.numeric(Numeric.ERR_USERNOTINCHANNEL, "They aren't on that channel", other, room);
            case THEY_ARE_THERE_ALREADY ->
                answers.numeric(Numeric.ERR_USERONCHANNEL, "is already on channel", other, room);
            case OPERATORS_ONLY ->
                answers.numeric(Numeric.ERR_NOPRIVILEGES, "Permission denied: you're not an IRC operator");
            default -> room(verb, name, reason);
        }
    }

    private void mode(Command.ChangeRoom change, Reason reason) {
        switch (change.changes().getFirst()) {
            case RoomChange.OfRank(var name, var _, var _) -> other("MODE", change.room(), name, reason);
            case RoomChange.OfMask(var kind, var _, var _)
            when reason == Reason.LIST_FULL ->
                answers.numeric(
                        Numeric.ERR_BANLISTFULL,
                        "Channel list is full",
                        Registration.shown(change.room()),
                        String.valueOf(Modes.list(kind).letter()));
            case RoomChange.OfRule _, RoomChange.OfKey _, RoomChange.OfLimit _, RoomChange.OfMask _ ->
                room("MODE", change.room(), reason);
        }
    }

    /// modern: ERR_UNKNOWNERROR (400)
    ///
    /// @param command and what it was about
    private void unknown(Reason reason, String... command) {
        var words = reason.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        answers.numeric(Numeric.ERR_UNKNOWNERROR, words, command);
    }
}
