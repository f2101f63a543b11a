package dev.plausch.bench.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Lines over the number of messages, as SVG. Each line's name stands at its end.
///
/// @param limit what no value should be above (or below), as a dashed line; 0: none
record Plot(String title, String unit, boolean logarithmic, double limit, List<Series> series) {
    private static final int WIDTH = 770;
    private static final int HEIGHT = 400;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 230;
    private static final int TOP = 56;
    private static final int BOTTOM = HEIGHT - 56;
    private static final int LINE_HEIGHT = 16;
    /// Told apart also by those who see no red or no green (Okabe and Ito), on white and on black.
    private static final List<String> COLOURS = List.of(
            "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56a0d3", "#8a6fc9", "#7f7f7f", "#a0522d",
            "#2aa198", "#c0392b", "#e6ab02");

    private static final String STYLE = """
        <style>
          .page { fill: #ffffff } .text { fill: #24292f } .faint { fill: #57606a }
          .grid { stroke: #d8dee4; stroke-width: 1 } .limit { stroke: #57606a; stroke-dasharray: 5 4 }
          text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
          .title { font-size: 16px; font-weight: 600 }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } .text { fill: #e6edf3 } .faint { fill: #9198a1 }
            .grid { stroke: #2f363d } .limit { stroke: #9198a1 }
          }
        </style>
        """;

    /// @param points in the order of their messages
    record Series(String name, List<Point> points) {
        double last() {
            return points.getLast().value();
        }
    }

    record Point(double messages, double value) {}

    String svg() {
        var x = Axis.logarithmic(points().mapToDouble(Point::messages), LEFT, RIGHT);
        var values =
                DoubleStream.concat(points().mapToDouble(Point::value), DoubleStream.of(limit > 0 ? limit : last()));
        var y = logarithmic ? Axis.logarithmic(values, BOTTOM, TOP) : Axis.linear(values, BOTTOM, TOP);
        var svg = new StringBuilder();
        add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">", WIDTH, HEIGHT);
        add(svg, "<title>%s</title>", title);
        svg.append(STYLE);
        add(svg, "<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"8\"/>", WIDTH, HEIGHT);
        add(svg, "<text class=\"text title\" x=\"20\" y=\"30\">%s</text>", title);
        axes(svg, x, y);
        lines(svg, x, y);
        return svg.append("</svg>\n").toString();
    }

    private Stream<Point> points() {
        return series.stream().flatMap(each -> each.points().stream());
    }

    private double last() {
        return series.getFirst().last();
    }

    private void axes(StringBuilder svg, Axis x, Axis y) {
        for (double tick : y.ticks()) {
            add(svg, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y.place(tick), RIGHT);
            add(
                    svg,
                    "<text class=\"faint\" text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT - 8,
                    y.place(tick) + 4,
                    number(tick));
        }
        for (double tick : x.ticks()) {
            add(svg, "<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x.place(tick), TOP, BOTTOM);
            add(
                    svg,
                    "<text class=\"faint\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>",
                    x.place(tick),
                    BOTTOM + 20,
                    number(tick));
        }
        add(
                svg,
                "<text class=\"faint\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">messages kept</text>",
                (LEFT + RIGHT) / 2,
                BOTTOM + 42);
        add(svg, "<text class=\"faint\" text-anchor=\"end\" x=\"%d\" y=\"%d\">%s</text>", LEFT - 8, TOP - 12, unit);
        if (limit > 0) {
            add(svg, "<path class=\"limit\" d=\"M%d %.1fH%d\"/>", LEFT, y.place(limit), RIGHT);
            add(
                    svg,
                    "<text class=\"faint\" x=\"%d\" y=\"%.1f\">required: %s %s</text>",
                    LEFT + 8,
                    y.place(limit) + 17,
                    number(limit),
                    unit);
        }
    }

    private void lines(StringBuilder svg, Axis x, Axis y) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < series.size(); i++) {
            var one = series.get(i);
            var colour = COLOURS.get(i % COLOURS.size());
            var path = one.points().stream()
                    .map(point ->
                            String.format(Locale.ROOT, "%.1f %.1f", x.place(point.messages()), y.place(point.value())))
                    .collect(Collectors.joining("L", "M", ""));
            add(
                    svg,
                    "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
                    path,
                    colour);
            for (var point : one.points()) {
                add(
                        svg,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                        x.place(point.messages()),
                        y.place(point.value()),
                        colour);
            }
            double end = x.place(one.points().getLast().messages());
            labels.add(new Label(one.name(), colour, end, y.place(one.last())));
        }
        labels(svg, labels);
    }

    /// @param y of its line's end
    private record Label(String name, String colour, double x, double y) {}

    /// Beside the lines' ends, moved apart where they would cover each other.
    private static void labels(StringBuilder svg, List<Label> labels) {
        labels.sort(Comparator.comparingDouble(Label::y));
        var places = labels.stream().mapToDouble(Label::y).toArray();
        for (int round = 0; round < 200; round++) {
            for (int i = 1; i < places.length; i++) {
                double overlap = LINE_HEIGHT - (places[i] - places[i - 1]);
                if (overlap > 0.01) {
                    places[i] += overlap / 2;
                    places[i - 1] -= overlap / 2;
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            var label = labels.get(i);
            add(
                    svg,
                    "<path d=\"M%.1f %.1fL%d %.1f\" stroke=\"%s\" stroke-width=\"1\" opacity=\"0.6\"/>",
                    label.x() + 5,
                    label.y(),
                    RIGHT + 18,
                    places[i],
                    label.colour());
            add(svg, "<text class=\"text\" x=\"%d\" y=\"%.1f\">%s</text>", RIGHT + 22, places[i] + 4, label.name());
        }
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String number(double value) {
        if (value >= 1e6) {
            return plain(value / 1e6) + " million";
        }
        return value >= 1e3 ? String.format(Locale.ROOT, "%,.0f", value) : plain(value);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
