package dev.plausch.bench.plot;

import dev.plausch.bench.plot.Plot.Point;
import dev.plausch.bench.plot.Plot.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// `plot`: the figures of `store grow` as pictures. Where something was measured several times, the median stands.
public record Plots(Path figures, Path folder) {
    private static final List<String> NARROWED = List.of(" room", " by one", " on one day", " half", " everywhere");

    public void draw() throws IOException {
        Files.createDirectories(folder);
        var all = read();
        write(
                "store-pages.svg",
                new Plot("A page of 100 from one room, 99th percentile", "ms", true, 5, begin(all, "page, ")));
        var searches = begin(all, "search, ");
        search("", "A search for words", searches, Plots::isForWordsAlone);
        search("-prefixes", "A search for beginnings of words", searches, Plots::isForPrefix);
        search("-narrowed", "A search by room, author or time", searches, Plots::isNarrowed);
        write("store-start.svg", new Plot("Start, whole program", "s", false, 1.5, begin(all, "start")));
        write("store-memory.svg", new Plot("Memory of the server", "MB", false, 0, begin(all, "memory ")));
        write(
                "store-rate.svg",
                new Plot("Messages acknowledged to 64 senders", "/s", false, 0, begin(all, "acknowledged")));
    }

    private void search(String end, String title, List<Series> all, Predicate<String> which) throws IOException {
        var some = all.stream().filter(each -> which.test(each.name())).toList();
        write("store-searches" + end + ".svg", new Plot(title + ", 99th percentile", "ms", true, 100, some));
    }

    private static boolean isForPrefix(String search) {
        return search.contains("prefix");
    }

    private static boolean isNarrowed(String search) {
        return !isForPrefix(search) && NARROWED.stream().anyMatch(search::contains);
    }

    private static boolean isForWordsAlone(String search) {
        return !isForPrefix(search) && !isNarrowed(search);
    }

    private void write(String name, Plot plot) throws IOException {
        if (!plot.series().isEmpty()) {
            Files.writeString(folder.resolve(name), plot.svg());
        }
    }

    private Map<String, Map<Long, List<Double>>> read() throws IOException {
        var all = new LinkedHashMap<String, Map<Long, List<Double>>>();
        for (var line : Files.readAllLines(figures)) {
            int value = line.lastIndexOf(',');
            int messages = line.lastIndexOf(',', value - 1);
            all.computeIfAbsent(line.substring(0, messages), _ -> new TreeMap<>())
                    .computeIfAbsent(Long.valueOf(line.substring(messages + 1, value)), _ -> new ArrayList<>())
                    .add(Double.valueOf(line.substring(value + 1)));
        }
        return all;
    }

    private static List<Series> begin(Map<String, Map<Long, List<Double>>> all, String words) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().startsWith(words))
                .map(each -> new Series(name(each.getKey(), words), points(each.getValue())))
                .toList();
    }

    private static String name(String what, String words) {
        var name = words.endsWith(" ") ? what.substring(words.length()) : what;
        return name.replaceFirst(", (MB|s)$", "").replaceFirst("/s$", "");
    }

    private static List<Point> points(Map<Long, List<Double>> values) {
        return values.entrySet().stream()
                .map(each -> new Point(each.getKey(), median(each.getValue())))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
