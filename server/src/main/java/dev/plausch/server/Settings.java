package dev.plausch.server;

import java.nio.file.Path;
import java.util.List;

/// Everything that can be set, with its default. One record a table of the TOML file; a component
/// `sendQueueBytes` is the key `send-queue-bytes`. Documented for users in `docs/configuration.md`.
///
/// @param server who this server is
/// @param listen where it listens
/// @param tls its certificate
/// @param store where it keeps what is said
/// @param bus how several nodes meet; not built yet
/// @param limits what one connection, or all together, may use
/// @param history what of it is shown; not built yet
/// @param receipt the receipt door
/// @param directory the directory door
/// @param operators who may govern; not built yet
/// @param data the data directory
public record Settings(
        Identity server,
        Listen listen,
        Tls tls,
        StoreAt store,
        Bus bus,
        Limits limits,
        History history,
        Receipt receipt,
        Directory directory,
        List<Operator> operators,
        Path data) {

    public Settings {
        operators = List.copyOf(operators);
    }

    /// All defaults, with everything that must be kept under `data`.
    public static Settings defaults(Path data) {
        return new Settings(
                Identity.DEFAULT,
                Listen.DEFAULT,
                new Tls("", ""),
                new StoreAt("memory:"),
                new Bus(""),
                Limits.DEFAULT,
                new History(0),
                new Receipt(Receipt.MULTI),
                new Directory("40000-40255"),
                List.of(),
                data);
    }

    /// Table `[server]`.
    ///
    /// @param name the server's own name, also that of its notices; follows the rules of names
    /// @param network the name of the network, shown to people
    /// @param lobby the room where the plain doors meet, with its `#`
    /// @param language of what people read: `de` or `en`
    /// @param password that everyone must give; empty for none; not built yet
    /// @param transport `auto`, `io_uring`, `epoll`, `kqueue` or `nio`
    public record Identity(
            String name, String network, String lobby, String language, String password, String transport) {
        public static final Identity DEFAULT = new Identity("plausch", "Plausch", "#lobby", "de", "", "auto");
    }

    /// Table `[listen]`: each `HOST:PORT`, `PORT` (on the host of `--bind`, else 127.0.0.1; `[::1]:PORT` for IPv6),
    /// or `off`. Port 0 takes any free one.
    public record Listen(
            String main,
            String room,
            String relay,
            String receipt,
            String directory,
            String irc,
            String ircs,
            String web) {
        public static final Listen DEFAULT = new Listen("9000", "7777", "12345", "5000", "off", "off", "off", "8080");

        /// Every door on a free port of 127.0.0.1, for tests.
        public static final Listen ANY_FREE = new Listen("0", "0", "0", "0", "0", "off", "off", "0");
    }

    /// Table `[tls]`: PEM files; both empty: made in the data directory.
    public record Tls(String cert, String key) {}

    /// Table `[store]`.
    ///
    /// @param url `memory:`; later `sqlite:FILE` and `postgresql://...`
    public record StoreAt(String url) {}

    /// Table `[bus]`.
    public record Bus(String url) {}

    /// Table `[limits]`.
    ///
    /// @param enabled whether the flood limits (`messages-per-second`, `burst`) hold
    /// @param connections at most, over all doors
    /// @param nameSeconds until a connection must have given a name
    /// @param sendQueueBytes that may wait for one reader, beyond what its socket takes; past it, it is closed
    /// @param messagesPerSecond of one connection, in the long run; faster ones are read more slowly
    /// @param burst of messages that one connection may send at once
    /// @param unstored messages of one session on their way to the store; past it, it is not read
    public record Limits(
            boolean enabled,
            int connections,
            int nameSeconds,
            int sendQueueBytes,
            int messagesPerSecond,
            int burst,
            int unstored) {
        public static final Limits DEFAULT = new Limits(true, 20_000, 60, 1 << 20, 100, 1_000, 256);
    }

    /// Table `[history]`.
    ///
    /// @param replay lines shown on entry; not built yet
    public record History(int replay) {}

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

    /// One of `[[operators]]`.
    public record Operator(String name, String password) {}
}
