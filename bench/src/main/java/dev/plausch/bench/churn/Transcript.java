package dev.plausch.bench.churn;

import java.util.Arrays;

/// The messages that one listener read, in their order, and when. A message is its speaker and its number. Written by
/// one thread; read by others after that one has ended.
final class Transcript {
    private long[] messages = new long[16];
    private long[] times = new long[16];
    private int size;

    static long message(int speaker, int number) {
        return (long) speaker << 32 | number;
    }

    static int speaker(long message) {
        return (int) (message >> 32);
    }

    static int number(long message) {
        return (int) message;
    }

    static String describe(long message) {
        return "message " + number(message) + " of " + speaker(message);
    }

    void add(long message, long time) {
        if (size == messages.length) {
            messages = Arrays.copyOf(messages, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        messages[size] = message;
        times[size++] = time;
    }

    int size() {
        return size;
    }

    long message(int index) {
        return messages[index];
    }

    long time(int index) {
        return times[index];
    }

    /// The first index whose time is not before the given one; `size()` if there is none.
    int firstFrom(long time) {
        var at = Arrays.binarySearch(times, 0, size, time);
        var index = at >= 0 ? at : -at - 1;
        while (index > 0 && times[index - 1] == time) {
            index--;
        }
        return index;
    }
}
