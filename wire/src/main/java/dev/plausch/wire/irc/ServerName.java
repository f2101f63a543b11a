package dev.plausch.wire.irc;

import java.util.regex.Pattern;

/// The name a server gives itself at this door: a host's name with at least one dot, so that it cannot be a nick.
/// RFC 1123 2.1; modern: Source
public final class ServerName {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private ServerName() {}

    public static boolean isValid(String name) {
        var labels = name.split("\\.", -1);
        return name.length() <= IrcLimits.HOST_LENGTH && labels.length > 1 && allLabels(labels);
    }

    private static boolean allLabels(String[] labels) {
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }
}
