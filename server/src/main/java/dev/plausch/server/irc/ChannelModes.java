package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.core.RoomChange;
import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.ChannelMode;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.ModeChange;
import dev.plausch.wire.irc.ModeLine;
import dev.plausch.wire.irc.Numeric;
import java.util.ArrayList;
import java.util.List;

/// MODE of a channel: what it is set to, its lists, and changes of both. modern: Channel Modes
final class ChannelModes {
    private final IrcGateway gateway;
    private final Answers answers;

    ChannelModes(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// modern: MODE message, Channel mode
    void mode(IrcMessage message) {
        var name = message.param(0);
        if (message.params().size() == 1) {
            show(name);
        } else {
            change(
                    name,
                    ModeLine.ofChannel(
                            message.params().subList(1, message.params().size())));
        }
    }

    /// modern: RPL_CHANNELMODEIS
    private void show(String name) {
        record Shown(String room, List<String> params, long created) {}
        gateway.look(
                view -> view.room(name).filter(this::isVisible).map(room -> {
                    var letters =
                            Modes.of(room, room.member(gateway.self().id()).isPresent());
                    var lines = ModeLine.encode(letters, 400);
                    return new Shown(
                            room.name().value(),
                            lines.isEmpty() ? List.of("+") : lines.getFirst(),
                            room.created().getEpochSecond());
                }),
                room -> room.ifPresentOrElse(
                        shown -> {
                            answers.lines(line -> {
                                answers.begin(line, Numeric.RPL_CHANNELMODEIS).param(shown.room());
                                shown.params().forEach(line::param);
                                line.end();
                            });
                            answers.lines(line -> answers.begin(line, Numeric.RPL_CREATIONTIME)
                                    .param(shown.room())
                                    .param(shown.created())
                                    .end());
                        },
                        () -> Channels.noSuchChannel(answers, name)));
    }

    private void change(String name, List<ModeChange> asked) {
        var changes = new ArrayList<RoomChange>();
        for (var each : asked) {
            switch (each) {
                case ModeChange.Sound sound -> Modes.change(sound).ifPresent(changes::add);
                case ModeChange.Query(var list) -> showList(name, list);
                case ModeChange.Unknown(var letter) ->
                    answers.numeric(Numeric.ERR_UNKNOWNMODE, "is an unknown mode char to me", letter);
                case ModeChange.Missing(var letter) ->
                    answers.numeric(
                            Numeric.ERR_INVALIDMODEPARAM,
                            "You must specify a parameter for the mode",
                            name,
                            String.valueOf(letter),
                            "*");
                case ModeChange.Invalid(var letter, var value) ->
                    answers.numeric(
                            Numeric.ERR_INVALIDMODEPARAM,
                            "Invalid parameter",
                            name,
                            String.valueOf(letter),
                            letter == ChannelMode.KEY.letter() ? "*" : Registration.shown(value));
            }
        }
        if (!changes.isEmpty()) {
            gateway.execute(new Command.ChangeRoom(gateway.connection.id(), name, changes));
        }
    }

    private void showList(String name, ChannelMode list) {
        gateway.look(
                view -> view.room(name)
                        .filter(this::isVisible)
                        .map(room -> room.masks().stream()
                                .filter(mask -> Modes.list(mask.kind()) == list)
                                .toList()),
                masks -> masks.ifPresentOrElse(
                        all -> showList(name, list, all), () -> Channels.noSuchChannel(answers, name)));
    }

    private void showList(String name, ChannelMode list, List<Mask> masks) {
        var entry =
                switch (list) {
                    case EXCEPTION -> Numeric.RPL_EXCEPTLIST;
                    case INVITE_EXCEPTION -> Numeric.RPL_INVEXLIST;
                    default -> Numeric.RPL_BANLIST;
                };
        answers.lines(line -> masks.forEach(mask -> answers.begin(line, entry)
                .param(name)
                .param(mask.pattern())
                .param(mask.by().value())
                .param(mask.at().getEpochSecond())
                .end()));
        switch (list) {
            case EXCEPTION -> answers.numeric(Numeric.RPL_ENDOFEXCEPTLIST, "End of channel exception list", name);
            case INVITE_EXCEPTION ->
                answers.numeric(Numeric.RPL_ENDOFINVEXLIST, "End of channel invite exception list", name);
            default -> answers.numeric(Numeric.RPL_ENDOFBANLIST, "End of channel ban list", name);
        }
    }

    private boolean isVisible(RoomView room) {
        return Channels.isVisible(room, gateway.self().id());
    }
}
