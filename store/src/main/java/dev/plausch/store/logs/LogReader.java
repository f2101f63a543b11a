package dev.plausch.store.logs;

/// Reads the lines of one log in their order. One thread.
public interface LogReader {
    LogLine read(String line);
}
