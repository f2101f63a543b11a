package dev.plausch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The measured server as Linux shows it under /proc.
public record ServerProcess(long pid) {
    private static final double SECONDS_PER_TICK = 0.01; // USER_HZ is 100 on every Linux port that Java runs on

    /// Resident memory in bytes: all of it, and the part that no file backs.
    public record Memory(long resident, long anonymous) {}

    /// Processor time in seconds, in user mode and in the kernel.
    public record Cpu(String name, double user, double system) {
        public double total() {
            return user + system;
        }

        /// "63 % system, 37 % user, 0.98 cores" over the given seconds.
        public String share(double seconds) {
            var percent = total() == 0 ? 0 : 100 * system / total();
            return "%.0f %% system, %.0f %% user, %.2f cores".formatted(percent, 100 - percent, total() / seconds);
        }

        private Cpu since(Cpu before) {
            return new Cpu(name, user - before.user, system - before.system);
        }
    }

    /// Processor time of the whole process and of each of its threads by thread number.
    public record CpuTimes(Cpu process, Map<String, Cpu> threads) {
        public CpuTimes since(CpuTimes before) {
            var spent = new HashMap<String, Cpu>();
            threads.forEach((id, now) -> spent.put(id, now.since(before.threads.getOrDefault(id, new Cpu("", 0, 0)))));
            return new CpuTimes(process.since(before.process), spent);
        }

        /// The thread that spent most, which in an event-loop server is the loop.
        public Cpu busiest() {
            return threads.values().stream()
                    .max((a, b) -> Double.compare(a.total(), b.total()))
                    .orElse(process);
        }
    }

    public Memory memory() {
        try {
            var lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return new Memory(kilobytes(lines, "VmRSS:") * 1024, kilobytes(lines, "RssAnon:") * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("no process " + pid, e);
        }
    }

    public CpuTimes cpu() {
        var threads = new HashMap<String, Cpu>();
        var process = Path.of("/proc", Long.toString(pid));
        try (var tasks = Files.newDirectoryStream(process.resolve("task"))) {
            for (var task : tasks) {
                if (Files.exists(task.resolve("stat"))) {
                    threads.put(task.getFileName().toString(), cpu(task));
                }
            }
            return new CpuTimes(cpu(process), Map.copyOf(threads));
        } catch (IOException e) {
            throw new UncheckedIOException("no process " + pid, e);
        }
    }

    /// Has the server, a Java program, collect its garbage. False if that cannot be asked for.
    public boolean collectGarbage() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            return new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // proc(5): the name stands in parentheses and may hold anything; utime and stime are fields 14 and 15.
    private static Cpu cpu(Path folder) throws IOException {
        var stat = Files.readString(folder.resolve("stat"));
        var nameEnd = stat.lastIndexOf(')');
        var fields = stat.substring(nameEnd + 2).split(" ");
        return new Cpu(
                stat.substring(stat.indexOf('(') + 1, nameEnd),
                Long.parseLong(fields[11]) * SECONDS_PER_TICK,
                Long.parseLong(fields[12]) * SECONDS_PER_TICK);
    }

    private static long kilobytes(Iterable<String> lines, String key) {
        for (var line : lines) {
            if (line.startsWith(key)) {
                return Long.parseLong(
                        line.substring(key.length()).replace("kB", "").strip());
            }
        }
        return 0;
    }
}
