package dev.plausch.bench.churn;

import java.util.List;

/// What came of it. `said` are the lobby's messages, `read` how often all listeners together read one, `whispers` the
/// private messages read. `strange` holds a few of the lines that mean nothing here (refusals, notices), `violations`
/// the first of what went wrong.
public record ChurnResult(
        long seed,
        long visits,
        long said,
        long read,
        long whispers,
        long receipts,
        long strangeCount,
        List<String> strange,
        long violationCount,
        List<String> violations) {
    public ChurnResult {
        strange = List.copyOf(strange);
        violations = List.copyOf(violations);
    }

    public boolean clean() {
        return violationCount == 0;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                "churn       seed %d: %d visits, %d messages said, read %d times, %d private, %d receipts, %d other lines%n"
                        .formatted(seed, visits, said, read, whispers, receipts, strangeCount));
        strange.forEach(line -> text.append("other       ").append(line).append(System.lineSeparator()));
        text.append(clean() ? "clean" : violationCount + " violations, the first of them:");
        violations.forEach(line ->
                text.append(System.lineSeparator()).append("VIOLATION   ").append(line));
        return text.toString();
    }
}
