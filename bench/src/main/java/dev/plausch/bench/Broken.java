package dev.plausch.bench;

/// What was read is not what must be.
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String what) {
        super(what);
    }
}
