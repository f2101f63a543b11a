package dev.plausch.server;

import dev.plausch.core.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything that can be set, with its default. One record a table of the TOML file; a component
/// `sendQueueBytes` is the key `send-queue-bytes`. Documented for users in `docs/configuration.md`.
///
/// @param server who this server is
/// @param listen where it listens
/// @param tls its certificate
/// @param store where it keeps what is said
/// @param bus how several nodes meet; not built yet
/// @param limits what one connection, or all together, may use
/// @param history how long what is said stays, and what newcomers read of it
/// @param rooms whose history stays longer or shorter
/// @param web the web door
/// @param receipt the receipt door
/// @param directory the directory door
/// @param operators who may govern
/// @param data the data directory
public record Settings(
        Identity server,
        Listen listen,
        Tls tls,
        StoreAt store,
        Bus bus,
        Limits limits,
        History history,
        Web web,
        Receipt receipt,
        Directory directory,
        List<Operator> operators,
        List<RoomHistory> rooms,
        Path data) {

    public Settings {
        operators = List.copyOf(operators);
        rooms = List.copyOf(rooms);
    }

    /// All defaults, with everything that must be kept under `data`.
    public static Settings defaults(Path data) {
        return new Settings(
                Identity.DEFAULT,
                Listen.DEFAULT,
                new Tls("", "", 0),
                new StoreAt(""),
                new Bus(""),
                Limits.DEFAULT,
                History.DEFAULT,
                new Web(""),
                new Receipt(Receipt.MULTI),
                new Directory("40000-40255"),
                List.of(),
                List.of(),
                data);
    }

    /// The same, with these lists of tables instead.
    public Settings with(List<Operator> otherOperators, List<RoomHistory> otherRooms) {
        return new Settings(
                server,
                listen,
                tls,
                store,
                bus,
                limits,
                history,
                web,
                receipt,
                directory,
                otherOperators,
                otherRooms,
                data);
    }

    /// The same, listening elsewhere.
    public Settings with(Listen other) {
        return new Settings(
                server, other, tls, store, bus, limits, history, web, receipt, directory, operators, rooms, data);
    }

    /// Table `[server]`.
    ///
    /// @param name the server's own name, also that of its notices; follows the rules of names
    /// @param network the name of the network, shown to people
    /// @param lobby the room where the plain doors meet, with its `#`
    /// @param language of what people read: `de` or `en`
    /// @param password that everyone must give; empty for none
    /// @param icon address of the network's picture, shown by IRC clients; empty for none
    /// @param transport `auto`, `io_uring`, `epoll`, `kqueue` or `nio`
    public record Identity(
            String name,
            String network,
            String lobby,
            String language,
            String password,
            String icon,
            String transport) {
        public static final Identity DEFAULT = new Identity("plausch", "Plausch", "#lobby", "de", "", "", "auto");

        /// Without the password; not for logs.
        @Override
        public String toString() {
            return "Identity[" + name + "]";
        }
    }

    /// Table `[listen]`: each `HOST:PORT`, `PORT` (on the host of `--bind`, else 127.0.0.1; `[::1]:PORT` for IPv6),
    /// or `off`. Port 0 takes any free one.
    ///
    /// @param proxies addresses and networks, `127.0.0.1, 10.0.0.0/8`, whose connections begin with a PROXY header
    public record Listen(
            String main,
            String room,
            String relay,
            String receipt,
            String directory,
            String irc,
            String ircs,
            String web,
            String proxies) {
        public static final Listen DEFAULT =
                new Listen("9000", "7777", "12345", "5000", "off", "6667", "6697", "8080", "");

        /// Every door on a free port of 127.0.0.1, for tests.
        public static final Listen ANY_FREE = new Listen("0", "0", "0", "0", "0", "0", "0", "0", "");
    }

    /// Table `[tls]`: PEM files; both empty: made in the data directory.
    ///
    /// @param stsDays for how long IRC clients, once told, must come by TLS; 0: they are told nothing
    public record Tls(String cert, String key, int stsDays) {}

    /// Table `[store]`.
    ///
    /// @param url `sqlite:FILE`, empty for `plausch.db` in the data directory, or `memory:`; later
    ///     `postgresql://...`
    public record StoreAt(String url) {}

    /// Table `[bus]`.
    public record Bus(String url) {}

    /// Table `[limits]`.
    ///
    /// @param enabled whether the flood limits (`messages-per-second`, `burst`) hold
    /// @param connections at most, over all doors
    /// @param nameSeconds until a connection must have given a name
    /// @param pingSeconds of silence after which an IRC client is asked whether it is there; 0: never
    /// @param sendQueueBytes that may wait for one reader, beyond what its socket takes; past it, it is closed
    /// @param messagesPerSecond of one connection, in the long run; faster ones are read more slowly
    /// @param burst of messages that one connection may send at once
    /// @param unstored messages of one session on their way to the store; past it, it is not read
    public record Limits(
            boolean enabled,
            int connections,
            int nameSeconds,
            int pingSeconds,
            int sendQueueBytes,
            int messagesPerSecond,
            int burst,
            int unstored) {
        public static final Limits DEFAULT = new Limits(true, 20_000, 60, 90, 1 << 20, 100, 1_000, 256);
    }

    /// Table `[history]`.
    ///
    /// @param replay lines of the lobby that who enters by a plain door reads first
    /// @param keepDays after which messages go; 0: never
    /// @param keepMessages of each conversation, the newest; 0: all
    public record History(int replay, int keepDays, int keepMessages) {
        public static final History DEFAULT = new History(0, 0, 0);

        Retention retention() {
            return Settings.retention(keepDays, keepMessages);
        }
    }

    /// One of `[[rooms]]`: how long its messages stay, instead of what `[history]` says.
    ///
    /// @param name with its `#`
    /// @param keepDays after which messages go; 0: never
    /// @param keepMessages the newest; 0: all
    public record RoomHistory(String name, int keepDays, int keepMessages) {
        Retention retention() {
            return Settings.retention(keepDays, keepMessages);
        }
    }

    private static Retention retention(int days, int messages) {
        return new Retention(
                Optional.of(days).filter(some -> some > 0).map(Duration::ofDays),
                Optional.of(messages).filter(some -> some > 0));
    }

    /// Table `[web]`.
    ///
    /// @param origins of pages elsewhere that may open WebSockets, `https://chat.example.org`, with commas between
    public record Web(String origins) {}

    /// Table `[receipt]`.
    ///
    /// @param mode `single` serves one client at a time, `multi` all
    public record Receipt(String mode) {
        public static final String SINGLE = "single";
        public static final String MULTI = "multi";
    }

    /// Table `[directory]`.
    ///
    /// @param peers UDP ports, `FIRST-LAST`, that stand for people behind other doors
    public record Directory(String peers) {}

    /// One of `[[operators]]`: who may govern, by IRC's OPER.
    public record Operator(String name, String password) {
        /// Not for logs.
        @Override
        public String toString() {
            return "Operator[" + name + "]";
        }
    }
}
