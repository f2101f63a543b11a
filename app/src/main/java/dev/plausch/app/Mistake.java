package dev.plausch.app;

/// Something the user wrote or chose cannot be. The message is one line for them, in their words; no stack trace is
/// ever shown. Ends the command with exit code 2.
public final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    public Mistake(String message) {
        super(message, null, false, false);
    }
}
