package org.holdout.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.holdout.start.Neighbour.Attempt;
import org.holdout.start.Neighbourhood.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NeighbourhoodTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void eachIsNamedWithWhatIsKnownToBeWrong() {
        Neighbourhood neighbourhood = new Neighbourhood(
                List.of(
                        neighbour("database", () -> {}),
                        neighbour("Kafka", () -> {
                            throw new Unwell("These topics are missing: lamps.", "Make them.");
                        }),
                        neighbour("vault", () -> {
                            throw new IOException("/srv/vault: no space left");
                        })),
                LONG);

        List<Found> found = neighbourhood.look();

        assertEquals(
                List.of(
                        new Found("database", true, null),
                        new Found("Kafka", false, "These topics are missing: lamps."),
                        new Found("vault", false, null)),
                found);
    }

    /** None of them would go on without the others. */
    @Test
    @Timeout(30)
    void allAreTriedAtOnce() {
        CyclicBarrier all = new CyclicBarrier(3);
        Neighbourhood neighbourhood = new Neighbourhood(
                IntStream.range(0, 3)
                        .mapToObj(i -> neighbour("n" + i, all::await))
                        .toList(),
                LONG);

        List<Found> found = neighbourhood.look();

        assertEquals(List.of(true, true, true), found.stream().map(Found::well).toList());
    }

    @Test
    @Timeout(30)
    void whoNeverAnswersIsAwayAndKeepsNobodyWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        Neighbourhood neighbourhood =
                new Neighbourhood(List.of(neighbour("mailbox", never::await), neighbour("database", () -> {})), SHORT);

        List<Found> found = neighbourhood.look();

        assertEquals(List.of(new Found("mailbox", false, null), new Found("database", true, null)), found);
    }

    private static Neighbour neighbour(String name, Attempt attempt) {
        return new Neighbour(name, "there", "setting", attempt);
    }
}
