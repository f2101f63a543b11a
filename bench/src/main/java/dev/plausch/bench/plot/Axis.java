package dev.plausch.bench.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// One direction of a plot: where values stand, and at which of them there is a line.
///
/// @param from the value at `start`
/// @param to the value at `end`
record Axis(boolean logarithmic, double from, double to, double start, double end) {

    /// Whole powers of ten around all values.
    static Axis logarithmic(DoubleStream values, double start, double end) {
        var range = values.summaryStatistics();
        double from = Math.pow(10, Math.floor(Math.log10(range.getMin()) + 1e-9));
        double to = Math.pow(10, Math.ceil(Math.log10(range.getMax()) - 1e-9));
        return new Axis(true, from, Math.max(to, 10 * from), start, end);
    }

    /// From 0 to a round number that is not below any value.
    static Axis linear(DoubleStream values, double start, double end) {
        double greatest = values.max().orElse(1);
        double step = step(greatest);
        return new Axis(false, 0, step * Math.ceil(greatest / step - 1e-9), start, end);
    }

    double place(double value) {
        double part = logarithmic ? Math.log10(value / from) / Math.log10(to / from) : (value - from) / (to - from);
        return start + part * (end - start);
    }

    List<Double> ticks() {
        if (logarithmic) {
            int powers = (int) Math.round(Math.log10(to / from));
            return IntStream.rangeClosed(0, powers)
                    .mapToObj(power -> from * Math.pow(10, power))
                    .toList();
        }
        double step = step(to);
        return IntStream.rangeClosed(0, (int) Math.round(to / step))
                .mapToObj(number -> number * step)
                .toList();
    }

    /// About five of them: 1, 2 or 5 times a power of ten.
    private static double step(double greatest) {
        double power = Math.pow(10, Math.floor(Math.log10(greatest)));
        double parts = greatest / power;
        return power * (parts > 5 ? 2 : parts > 2 ? 1 : parts > 1 ? 0.5 : 0.2);
    }
}
