package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plausch.bench.churn.Churn;
import dev.plausch.bench.churn.Doors;
import dev.plausch.bench.churn.Workload;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// Clients that come and go at random by all doors: every message is read exactly once by each one present, and nothing
/// is left behind: no exception in the log, no leaked buffer, no thread, no descriptor. By hand with 500 clients for a
/// minute: `docs/performance.md`.
@Isolated
class ChurnTest {
    private static final int CLIENTS = 100;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ResourceLeakDetector.Level level = ResourceLeakDetector.getLevel();

    @BeforeEach
    void watch() {
        level = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void unwatch() {
        root.detachAppender(log);
        ResourceLeakDetector.setLevel(level);
    }

    @Test
    @Timeout(180)
    void whoComesAndGoesReadsEverythingOnceAndLeavesNothingBehind() throws Exception {
        churn(Duration.ofSeconds(1)); // what is made once and kept is made here
        var threads = threads();
        long descriptors = descriptors();

        var result = churn(TIME);

        assertThat(result.violations()).as(result.toString()).isEmpty();
        findLeaks();
        assertThat(log.list).map(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(threads()).isSubsetOf(threads);
        assertThat(descriptors()).isLessThanOrEqualTo(descriptors);
    }

    private static dev.plausch.bench.churn.ChurnResult churn(Duration time) throws Exception {
        try (var server = Servers.start(Map.of())) {
            var result = Churn.run(Workload.of(doors(server), CLIENTS, time, System.nanoTime()));
            awaitEmptyHouse(server);
            return result;
        }
    }

    /// io_uring may need half a second to notice a reset.
    private static void awaitEmptyHouse(Server server) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!server.guests().get().isEmpty()) {
            assertThat(System.nanoTime()).as("everybody has gone").isLessThan(deadline);
        }
    }

    private static Doors doors(Server server) {
        return new Doors(
                "127.0.0.1",
                port(server, "room"),
                port(server, "relay"),
                port(server, "receipt"),
                port(server, "directory"),
                port(server, "main"));
    }

    private static int port(Server server, String door) {
        return server.address(door).orElseThrow().getPort();
    }

    /// Leaks are told when a buffer is made after its like was collected.
    private static void findLeaks() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            PooledByteBufAllocator.DEFAULT.directBuffer(16).release();
            PooledByteBufAllocator.DEFAULT.heapBuffer(16).release();
        }
    }

    /// Names without their numbers.
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().contains("ForkJoinPool"))
                .map(thread -> thread.getName().replaceAll("[0-9]+", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long descriptors() throws IOException {
        var own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (var all = Files.list(own)) {
            return all.count();
        }
    }
}
