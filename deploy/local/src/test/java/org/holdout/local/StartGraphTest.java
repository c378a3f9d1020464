package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.Test;

class StartGraphTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void aPartStartsAfterWhatItNeedsAndStopsBeforeIt() {
        var graph = new StartGraph(List.of(part("database"), part("server", "database"), part("page", "server")));

        graph.start(new Screen(NOWHERE, false));
        graph.stop();

        assertEquals(List.of("+database", "+server", "+page", "-page", "-server", "-database"), events);
    }

    @Test
    void partsThatDoNotNeedEachOtherStartTogether() {
        var bothAreStarting = new CyclicBarrier(2);
        var one = new Recorded("one", Set.of(), () -> meet(bothAreStarting));
        var other = new Recorded("other", Set.of(), () -> meet(bothAreStarting));

        new StartGraph(List.of(one, other)).start(new Screen(NOWHERE, false));

        assertEquals(Set.of("+one", "+other"), Set.copyOf(events));
    }

    @Test
    void whatNeedsAFailedPartIsNotStarted() {
        var broken = new Recorded("broken", Set.of(), () -> {
            throw new CannotRun(Why.PART_FAILED, "broken for this test");
        });
        var graph = new StartGraph(List.of(broken, part("dependent", "broken")));

        var failure = assertThrows(CannotRun.class, () -> graph.start(new Screen(NOWHERE, false)));

        assertEquals("broken for this test", failure.getMessage());
        assertFalse(events.contains("+dependent"));
    }

    @Test
    void aPartThatDiesIsStartedAgain() {
        var mortal = new Recorded("mortal", Set.of(), () -> {});
        var watch = new Watch(
                mortal, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3, Duration.ofMinutes(1)), NOWHERE);
        watch.start();

        mortal.die();

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> events.contains("+mortal"));
        watch.stop();
    }

    @Test
    void aRestartThatFailsIsTriedAgainWhateverItThrows() {
        var tries = new AtomicInteger();
        var mortal = new Recorded("mortal", Set.of(), () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("did not start");
            }
        });
        var watch = new Watch(
                mortal, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3, Duration.ofMinutes(1)), NOWHERE);
        watch.start();

        mortal.die();

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> events.contains("+mortal"));
        assertEquals(2, tries.get());
        watch.stop();
    }

    @Test
    void aPartThatIsStoppedIsNotStartedAgain() {
        var mortal = new Recorded("mortal", Set.of(), () -> {});
        var watch = new Watch(
                mortal, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3, Duration.ofMinutes(1)), NOWHERE);
        watch.start();

        watch.stop();
        mortal.die();

        Awaitility.await().during(Duration.ofMillis(200)).until(events::isEmpty);
        assertTrue(events.isEmpty());
    }

    private Part part(String name, String... needs) {
        return new Recorded(name, Set.of(needs), () -> {});
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other part was not started meanwhile", e);
        }
    }

    private final class Recorded implements Part {
        private final String name;
        private final Set<String> needs;
        private final Runnable starting;
        private volatile CompletableFuture<Void> life = new CompletableFuture<>();

        Recorded(String name, Set<String> needs, Runnable starting) {
            this.name = name;
            this.needs = needs;
            this.starting = starting;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public void start() throws IOException {
            starting.run();
            life = new CompletableFuture<>();
            events.add("+" + name);
        }

        void die() {
            life.complete(null);
        }

        @Override
        public CompletableFuture<?> ended() {
            return life;
        }

        @Override
        public void stop() {
            events.add("-" + name);
        }
    }
}
