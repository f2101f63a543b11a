package dev.plausch.conversations.reliability;

import dev.plausch.conversations.reliability.Departures.Departure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What had left a recorded server until some moment.
final class Told {
    private final Set<Numbered> known = new HashSet<>();
    private final Map<String, List<Numbered>> heard = new LinkedHashMap<>();

    void add(Departure departure) {
        known.add(departure.message());
        if (!departure.isReceipt()) {
            heard.computeIfAbsent(departure.listener(), _ -> new ArrayList<>()).add(departure.message());
        }
    }

    Set<Numbered> known() {
        return known;
    }

    /// By listener, in order.
    Map<String, List<Numbered>> heard() {
        return heard;
    }
}
