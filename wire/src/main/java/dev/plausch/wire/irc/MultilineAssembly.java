package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers what a client sends as one message of several lines. Bounded by the limits; once something is wrong all that
/// follows is dropped until the client closes the batch. One thread. ircv3 multiline
public final class MultilineAssembly {
    public static final String TYPE = "draft/multiline";
    public static final String CONCAT = "draft/multiline-concat";

    private static final Set<String> VERBS = Set.of("PRIVMSG", "NOTICE");

    private final String reference;
    private final Tags tags;
    private final String target;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> joints = new ArrayList<>();
    private String verb = "PRIVMSG";
    private int bytes;
    private int lines;
    private boolean blank = true;
    private boolean failed;

    private MultilineAssembly(String reference, Tags tags, String target) {
        this.reference = reference;
        this.tags = tags;
        this.target = target;
    }

    /// What became of a batch.
    public sealed interface Outcome {}

    /// @param tags of the opening, that belong to the whole message
    /// @param verb `PRIVMSG` or `NOTICE`
    /// @param joints where in the text lines were joined, so that others can be sent the same lines
    public record Complete(Tags tags, String verb, String target, String text, List<Integer> joints)
            implements Outcome {
        public Complete {
            joints = List.copyOf(joints);
        }
    }

    /// It says nothing.
    public record Blank(StandardReply reply) implements Outcome {}

    /// Something was wrong, and has been told.
    public record Failed() implements Outcome {}

    /// Opens one; empty if the batch is of another kind, or within another.
    public static Optional<MultilineAssembly> open(IrcMessage message, BatchRequest.Open batch) {
        boolean opens = batch.type().equals(TYPE)
                && batch.params().size() == 1
                && !message.tags().has(BatchRequest.TAG);
        return opens
                ? Optional.of(new MultilineAssembly(
                        batch.reference(), message.tags(), batch.params().getFirst()))
                : Optional.empty();
    }

    public String reference() {
        return reference;
    }

    /// Whether the message belongs to a batch, which while this one is open can only be this one.
    public static boolean isPart(IrcMessage message) {
        return message.tags().has(BatchRequest.TAG);
    }

    /// Takes a message of a batch; answers what is wrong, once.
    public Optional<StandardReply> add(IrcMessage message) {
        if (failed) {
            return Optional.empty();
        }
        var wrong = check(message);
        failed = wrong.isPresent();
        if (failed) {
            text.setLength(0);
        }
        return wrong;
    }

    private Optional<StandardReply> check(IrcMessage message) {
        boolean concat = message.tags().has(CONCAT);
        var line = message.param(1);
        if (lines == 0) {
            verb = message.verb();
        }
        if (message.tags().value(BatchRequest.TAG).filter(reference::equals).isEmpty()
                || !VERBS.contains(verb)
                || !message.verb().equals(verb)
                || message.params().size() < 2
                || concat && (lines == 0 || line.isEmpty())) {
            return Optional.of(invalid());
        }
        if (!Casemapping.same(message.param(0), target)) {
            return Optional.of(StandardReply.fail(
                    "BATCH",
                    "MULTILINE_INVALID_TARGET",
                    "Every line of a batch goes to the same target",
                    target,
                    message.param(0)));
        }
        return append(concat, line);
    }

    private Optional<StandardReply> append(boolean concat, String line) {
        bytes += Utf8.length(line) + (concat || lines == 0 ? 0 : 1);
        if (bytes > IrcLimits.MULTILINE_BYTES) {
            return tooMuch("MULTILINE_MAX_BYTES", IrcLimits.MULTILINE_BYTES, "The batch has too many bytes");
        }
        if (++lines > IrcLimits.MULTILINE_LINES) {
            return tooMuch("MULTILINE_MAX_LINES", IrcLimits.MULTILINE_LINES, "The batch has too many lines");
        }
        if (concat) {
            joints.add(text.length());
        }
        text.append(concat || lines == 1 ? "" : "\n").append(line);
        blank &= line.isBlank();
        return Optional.empty();
    }

    private static Optional<StandardReply> tooMuch(String code, int limit, String description) {
        return Optional.of(StandardReply.fail("BATCH", code, description, Integer.toString(limit)));
    }

    public static StandardReply invalid() {
        return new StandardReply(
                StandardReply.Kind.FAIL, "BATCH", "MULTILINE_INVALID", List.of(), "Invalid multiline batch");
    }

    /// The client closed the batch.
    public Outcome close() {
        if (failed) {
            return new Failed();
        }
        return blank ? new Blank(invalid()) : new Complete(tags, verb, target, text.toString(), joints);
    }
}
