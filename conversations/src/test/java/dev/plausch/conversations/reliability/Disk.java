package dev.plausch.conversations.reliability;

import dev.plausch.conversations.reliability.DiskFile.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A disk that follows the calls of a recorded program and knows at each moment what of one directory would outlive the
/// loss of power. It keeps no more than POSIX promises: a file's bytes are safe when they were synced, a name when its
/// directory was.
final class Disk {
    private final Path root;
    private final Map<String, DiskName> names = new TreeMap<>();
    private final Map<Integer, Open> open = new HashMap<>();

    /// @param root what is above it is safe
    Disk(Path root) {
        this.root = root;
    }

    /// A descriptor of a file, or of a directory.
    private static final class Open {
        final String path;
        final Optional<DiskFile> file;
        int position;

        Open(String path, Optional<DiskFile> file) {
            this.path = path;
            this.file = file;
        }
    }

    /// One of the two moments of a call.
    record Moment(long at, Call call) {}

    /// When the disk takes notice of each call: of writes when they begin, of all else when it has ended.
    static List<Moment> moments(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.ended() == Call.NEVER || call.result() >= 0)
                .map(call -> new Moment(changesAtOnce(call) ? call.begun() : call.ended(), call))
                .sorted(Comparator.comparingLong(Moment::at))
                .toList();
    }

    private static boolean changesAtOnce(Call call) {
        return switch (call.name()) {
            case "close", "write", "pwrite64", "ftruncate", "unlink" -> true;
            default -> false;
        };
    }

    /// The program has gone, and all that it had open; what the system has taken of it stays.
    void programEnded() {
        open.clear();
    }

    void take(Call call) {
        switch (call.name()) {
            case "openat" -> open(call);
            case "mkdir" -> made(call);
            case "close" -> open.remove(call.descriptor());
            case "unlink" -> name(call.path()).ifPresent(name -> name.change(call.ended(), Optional.empty()));
            case "rename" -> renamed(call);
            case "fsync", "fdatasync" -> opened(call).ifPresent(each -> sync(each, call.begun()));
            case "pwrite64", "write", "ftruncate" -> opened(call).ifPresent(each -> write(each, call));
            default -> refuseUnknown(call);
        }
    }

    private void refuseUnknown(Call call) {
        boolean sockets = call.name().startsWith("accept")
                || call.name().startsWith("send")
                || call.name().equals("writev");
        if (!sockets && call.strings().stream().map(Call::text).anyMatch(each -> each.startsWith(root.toString()))) {
            throw new IllegalStateException("this disk does not know " + call.name());
        }
    }

    private Optional<Open> opened(Call call) {
        return Optional.ofNullable(open.get(call.descriptor()));
    }

    private Optional<DiskName> name(String path) {
        return path.startsWith(root + "/")
                ? Optional.of(names.computeIfAbsent(path, _ -> new DiskName()))
                : Optional.empty();
    }

    private void made(Call call) {
        name(call.path()).ifPresent(name -> name.change(call.ended(), Optional.of(DiskFile.directory())));
    }

    /// Harsher than POSIX: each of the two names has a fate of its own.
    private void renamed(Call call) {
        var file = name(call.path()).flatMap(DiskName::now);
        name(call.path()).ifPresent(name -> name.change(call.ended(), Optional.empty()));
        name(Call.text(call.strings().get(1))).ifPresent(name -> name.change(call.ended(), file));
    }

    private void open(Call call) {
        var path = call.path();
        if (path.equals(root.toString())) {
            open.put((int) call.result(), new Open(path, Optional.empty()));
            return;
        }
        name(path).ifPresent(name -> {
            if (name.now().isEmpty() && call.arguments().contains("O_CREAT")) {
                name.change(call.ended(), Optional.of(DiskFile.empty()));
            }
            name.now().ifPresent(file -> {
                if (call.arguments().contains("O_TRUNC") && file.length() > 0) {
                    file.resize(call.ended(), 0);
                }
                open.put((int) call.result(), new Open(path, Optional.of(file)));
            });
        });
    }

    private void write(Open handle, Call call) {
        handle.file.ifPresent(file -> {
            switch (call.name()) {
                case "ftruncate" -> file.resize(call.ended(), (int) call.number(1));
                case "write" -> {
                    file.write(call.ended(), handle.position, call.data());
                    handle.position += call.data().length;
                }
                default -> file.write(call.ended(), (int) call.number(-1), call.data());
            }
        });
    }

    /// Of a directory it is the names in it.
    private void sync(Open handle, long begun) {
        handle.file.ifPresent(file -> file.sync(begun));
        names.forEach((path, name) -> {
            if (Path.of(path).getParent().toString().equals(handle.path)) {
                name.sync(begun);
            }
        });
    }

    /// Puts what is left when the power goes now under another directory.
    void losePower(Path target, Fate fate, RandomGenerator random) throws IOException {
        for (var entry : names.entrySet()) {
            var path = target.resolve(root.relativize(Path.of(entry.getKey())));
            var left = entry.getValue().afterPowerLoss(fate, random);
            if (left.isPresent() && Files.isDirectory(path.getParent())) {
                put(path, left.get(), fate, random);
            }
        }
    }

    private static void put(Path path, DiskFile file, Fate fate, RandomGenerator random) throws IOException {
        if (file.isDirectory()) {
            Files.createDirectory(path);
            return;
        }
        var content = file.afterPowerLoss(fate, random);
        if (path.toString().endsWith("-shm")) {
            // Written through shared memory, where nobody sees it: so it may be anything.
            random.nextBytes(content);
        }
        Files.write(path, content);
    }

    /// The names that there are now, for a look from outside.
    List<String> paths() {
        var paths = new ArrayList<String>();
        names.forEach((path, name) -> name.now().ifPresent(_ -> paths.add(path)));
        return paths;
    }
}
