package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.PersonId;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.core.View;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Dialect;
import dev.plausch.server.Gateway;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.IrcInput;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.StandardReply;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// One IRC client. What it sends is dealt with in its order: behind all that the hub still owes it. Loop's thread.
final class IrcGateway implements Gateway<IrcInput> {
    final Connection connection;
    final IrcHouse house;
    final Answers answers;
    final Set<Capability> enabled = EnumSet.noneOf(Capability.class);
    boolean readsWallops;
    private Instant cameAt;
    private Instant spokeAt;

    private final Commands commands;
    private final Refusals refusals;
    private IrcDialect dialect;
    private final Silence silence = new Silence();
    private boolean saidGoodbye;
    private boolean busy;

    IrcGateway(Connection connection, IrcHouse house) {
        this.connection = connection;
        this.house = house;
        this.answers = new Answers(connection, house.server);
        this.commands = new Commands(this);
        this.refusals = new Refusals(this);
        this.dialect = IrcDialect.of(enabled, house.clock);
        this.cameAt = house.clock.instant();
        this.spokeAt = cameAt;
        house.knocks();
    }

    /// Says something, and so is not idle.
    void speaks() {
        spokeAt = house.clock.instant();
    }

    Instant cameAt() {
        return cameAt;
    }

    Instant spokeAt() {
        return spokeAt;
    }

    /// The client has sent something, be it no line.
    void isThere() {
        silence.broken();
    }

    /// The clock by which silence is measured. Who may not be read is not blamed for it.
    void tick() {
        if (!connection.reads()) {
            silence.broken();
            return;
        }
        switch (silence.tick()) {
            case NOTHING -> {}
            // modern: PING message
            case ASK ->
                answers.writeApart(out -> new IrcLine(out)
                        .begin()
                        .command("PING")
                        .trailing(house.server)
                        .end());
            case END -> {
                var why = "Ping timeout: " + 2 * house.pingSeconds + " seconds";
                bye(why);
                connection.end(CloseReason.SILENT, Optional.of(why));
            }
        }
    }

    @Override
    public void received(IrcInput input) {
        isThere();
        switch (input) {
            case IrcMessage message -> received(message);
            case IrcInput.TooLong _ ->
                alone(() -> answers.numeric(Numeric.ERR_INPUTTOOLONG, "Input line was too long"));
            case IrcInput.NotUtf8 wrong ->
                alone(() -> {
                    wrong.label().filter(_ -> has(Capability.LABELED_RESPONSE)).ifPresent(answers::begin);
                    answers.standard(StandardReply.invalidUtf8(wrong));
                });
            case IrcInput.Malformed _ -> {}
            case IrcInput.Endless _ -> connection.end(CloseReason.ENDLESS);
        }
    }

    private void received(IrcMessage message) {
        var label = has(Capability.LABELED_RESPONSE) ? message.label() : Optional.<String>empty();
        if (label.isPresent()) {
            alone(() -> {
                answers.begin(label.get());
                commands.obey(message);
            });
        } else if (connection.person() == null || commands.messages.isPlain(message)) {
            commands.obey(message);
        } else {
            alone(() -> commands.obey(message));
        }
    }

    /// Deals with something behind all that the hub still owes this session, and takes nothing else until it is done.
    private void alone(Runnable task) {
        busy = true;
        inOrder(() -> {
            task.run();
            inOrder(this::done);
        });
        if (busy) {
            connection.busy();
        }
    }

    private void done() {
        busy = false;
        answers.end();
        connection.done();
    }

    /// Runs a task behind all that the hub still owes this session.
    void inOrder(Runnable task) {
        look(_ -> true, _ -> task.run());
    }

    /// Looks at the hub's state, and goes on with what was seen.
    <T> void look(Function<View, T> question, Consumer<T> answer) {
        execute(new Command.Look<>(connection.id(), question, answer));
    }

    void execute(Command command) {
        connection.execute(command);
    }

    void needsMore(IrcMessage message) {
        answers.numeric(Numeric.ERR_NEEDMOREPARAMS, "Not enough parameters", message.verb());
    }

    boolean has(Capability capability) {
        return enabled.contains(capability);
    }

    /// What changes what is read of channels takes hold of those that are entered from now on, and of all by a new
    /// list of members.
    void enable(Set<Capability> all) {
        enabled.clear();
        enabled.addAll(all);
        var other = IrcDialect.of(enabled, house.clock);
        if (!other.equals(dialect)) {
            dialect = other;
            connection.changeDialect();
        }
    }

    IrcDialect words() {
        return dialect;
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.of(dialect);
    }

    Set<Name> watched() {
        return commands.monitoring.watched();
    }

    boolean isOf(PersonId person) {
        var self = connection.person();
        return self != null && self.id().equals(person);
    }

    /// Who this client is; it is registered.
    Profile self() {
        var person = connection.person();
        if (person == null) {
            throw new IllegalStateException("not registered");
        }
        return person;
    }

    @Override
    public void entered(Profile self) {
        answers.address(self.name().value());
        cameAt = house.clock.instant();
        spokeAt = cameAt;
        house.came(this);
        commands.registration.welcome(commands.queries);
    }

    @Override
    public void own(Event.News news) {
        if (news instanceof Event.Renamed(var _, var now, var _, var _)) {
            answers.write(out -> dialect.encode(news, out));
            answers.address(now.name().value());
        } else if (isEcho(news)) {
            echo(news);
        } else if (!(news instanceof Event.Changed)) {
            answers.write(out -> dialect.encode(news, out));
            commands.channels.happened(news, commands.messages);
        } else {
            commands.appearance.changed((Event.Changed) news);
        }
    }

    private static boolean isEcho(Event.News news) {
        return news instanceof Event.Said || news instanceof Event.SignalledInRoom;
    }

    /// ircv3 echo-message
    private void echo(Event.News news) {
        if (has(Capability.ECHO_MESSAGE)) {
            answers.write(out -> dialect.encode(news, out));
        }
    }

    @Override
    public void ownTold(Event.Told told) {
        commands.messages.ownTold(told);
    }

    @Override
    public void told(Event.Told told) {
        commands.messages.told(told);
    }

    @Override
    public void toRank(Event.ToRank news) {
        commands.messages.toRank(news);
    }

    @Override
    public void ownToRank(Event.ToRank news) {
        commands.messages.ownToRank(news);
    }

    @Override
    public void signalled(Event.SignalledTo signalled) {
        commands.messages.signalled(signalled);
    }

    @Override
    public void pong(String token) {
        commands.pong(token);
    }

    @Override
    public void invited(Event.Invited invited) {
        answers.writeApart(out -> dialect.invited(invited, new IrcLine(out)));
    }

    @Override
    public void refused(Command command, Reason reason) {
        refusals.tell(command, reason);
    }

    void online(Profile person) {
        commands.monitoring.online(person);
    }

    void offline(Name name) {
        commands.monitoring.offline(name);
    }

    void watchedChanged(Event.Changed changed) {
        commands.monitoring.changed(changed);
    }

    void wallops(Profile from, String text) {
        if (readsWallops) {
            answers.writeApart(out -> {
                var line = new IrcLine(out).begin();
                IrcDialect.source(from, line).command("WALLOPS").trailing(text).end();
            });
        }
    }

    Registration registration() {
        return commands.registration;
    }

    @Override
    public void timedOut() {
        bye("Registration timed out");
    }

    @Override
    public void serverStops() {
        bye("The server is stopping");
    }

    @Override
    public void expelled(Event.Expelled expelled) {
        answers.writeApart(out -> {
            var line = new IrcLine(out).begin();
            IrcDialect.source(expelled.operator(), line)
                    .command("KILL")
                    .param(answers.client())
                    .trailing(expelled.reason())
                    .end();
        });
        bye("Killed by " + expelled.operator().name() + ": " + expelled.reason());
    }

    /// Ends the connection behind what it is being answered.
    void shutOut(String why) {
        answers.end();
        bye(why);
        connection.end(CloseReason.REFUSED);
    }

    /// modern: ERROR message
    private void bye(String why) {
        if (!saidGoodbye) {
            saidGoodbye = true;
            answers.writeApart(out ->
                    new IrcLine(out).begin().command("ERROR").trailing(why).end());
        }
    }

    @Override
    public void ended() {
        bye("Closing link");
        house.went(this);
    }
}
