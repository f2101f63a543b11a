package dev.plausch.conversations.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// When the power goes.
///
/// @param life of which recording
/// @param at a place in its log
record Cut(int life, long at) {
    /// Of ten, how many go while the database is made.
    private static final int EARLY = 1;

    private static final Set<String> TELLING = Set.of("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "mkdir");

    /// In order.
    static List<Cut> random(List<Recording> lives, int count, RandomGenerator random) {
        var anywhere = new ArrayList<Cut>();
        for (int life = 0; life < lives.size(); life++) {
            anywhere.addAll(places(lives.get(life), life));
        }
        long first = lives.getFirst().departures().getFirst().at();
        var early = anywhere.stream()
                .filter(each -> each.life == 0 && each.at < first)
                .toList();
        var cuts = new ArrayList<Cut>();
        for (int i = 0; i < count; i++) {
            var some = i % 10 < EARLY ? early : anywhere;
            cuts.add(some.get(random.nextInt(some.size())));
        }
        cuts.sort(Comparator.comparingInt(Cut::life).thenComparingLong(Cut::at));
        return cuts;
    }

    /// Where something happens to the disk, or somebody is told something.
    private static List<Cut> places(Recording recording, int life) {
        var places = new ArrayList<Cut>();
        for (var call : recording.calls()) {
            if (TELLING.contains(call.name())) {
                places.add(new Cut(life, call.begun()));
                if (call.ended() != Call.NEVER) {
                    places.add(new Cut(life, call.ended()));
                }
            }
        }
        recording.departures().forEach(each -> places.add(new Cut(life, each.at())));
        return places;
    }
}
