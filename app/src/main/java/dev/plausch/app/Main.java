package dev.plausch.app;

/// The `plausch` command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
