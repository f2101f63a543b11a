package dev.plausch.server.irc;

import dev.plausch.wire.irc.MultilineAssembly;
import dev.plausch.wire.irc.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Where the lines of a message were joined by its sender, so that others are sent the same lines. They travel among
/// the client-only tags, under a name that no such tag can have. ircv3 multiline
final class Joints {
    private Joints() {}

    static String add(String extra, List<Integer> joints) {
        if (joints.isEmpty()) {
            return extra;
        }
        var numbers = joints.stream().map(Object::toString).collect(Collectors.joining(","));
        return extra + (extra.isEmpty() ? "" : ";") + MultilineAssembly.CONCAT + "=" + numbers;
    }

    static List<Integer> of(String extra) {
        if (extra.isEmpty()) {
            return List.of();
        }
        return new Tags(extra)
                .value(MultilineAssembly.CONCAT)
                .map(numbers ->
                        Arrays.stream(numbers.split(",")).map(Integer::valueOf).toList())
                .orElse(List.of());
    }
}
