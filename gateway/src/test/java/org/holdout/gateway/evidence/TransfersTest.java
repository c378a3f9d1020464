package org.holdout.gateway.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One caller may have one file on its way here, and one that waits. */
class TransfersTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String CALLER = "ana";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closeVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void fileWhoseTurnDoesNotComeInTimeIsRefusedAndNeverBegins() {
        Transfers transfers = transfers(Duration.ofMillis(50));
        Promise<Void> first = Promise.promise();
        Promise<Void> begun = Promise.promise();
        transfers.begin(CALLER, first::future);

        Future<Void> second = transfers.begin(CALLER, () -> begin(begun));

        await().atMost(LIMIT).until(second::isComplete);
        assertEquals(
                ErrorCode.RATE_LIMITED,
                assertInstanceOf(ProblemException.class, second.cause()).code());
        first.complete();
        assertFalse(begun.future().isComplete());
    }

    @Test
    void fileThatGaveUpLeavesItsPlaceToWaitInAndNoOther() {
        Transfers transfers = transfers(Duration.ofSeconds(1));
        Promise<Void> first = Promise.promise();
        Promise<Void> begun = Promise.promise();
        transfers.begin(CALLER, first::future);
        Future<Void> second = transfers.begin(CALLER, Future::succeededFuture);
        await().atMost(LIMIT).until(second::isComplete);

        Future<Void> third = transfers.begin(CALLER, () -> begin(begun));

        await().atMost(LIMIT).until(third::isComplete);
        assertTrue(third.cause().getMessage().contains("take long"), "it waited");
        assertFalse(begun.future().isComplete(), "the first is on its way");
        first.complete();
        assertTrue(transfers.begin(CALLER, Future::succeededFuture).succeeded(), "nothing is on its way any more");
    }

    @Test
    void fileThatHasItsTurnIsHeldToNoTimeOfWaiting() {
        Transfers transfers = transfers(Duration.ofSeconds(1));
        Promise<Void> first = Promise.promise();
        Promise<Void> second = Promise.promise();
        transfers.begin(CALLER, first::future);
        Future<Void> waiting = transfers.begin(CALLER, second::future);
        first.complete();

        Future<Void> third = transfers.begin(CALLER, Future::succeededFuture);

        await().atMost(LIMIT).until(third::isComplete);
        assertFalse(waiting.isComplete());
        second.complete();
        assertTrue(waiting.succeeded());
    }

    @Test
    void fileThatCannotBeginLeavesItsPlace() {
        Transfers transfers = transfers(LIMIT);

        Future<Void> broken = transfers.begin(CALLER, () -> {
            throw new IllegalStateException("There is no line.");
        });

        assertTrue(broken.failed());
        assertTrue(transfers.begin(CALLER, Future::succeededFuture).succeeded());
    }

    @Test
    void whoIsRefusedMayComeAgainWhenNothingOfNowWaitsAnyMore() {
        assertEquals(30, transfers(Duration.ofSeconds(30)).secondsUntilRoom());
        assertEquals(2, transfers(Duration.ofMillis(1500)).secondsUntilRoom());
    }

    private Transfers transfers(Duration waitingWithin) {
        return new Transfers(vertx, 1, 1, waitingWithin);
    }

    private static Future<Void> begin(Promise<Void> begun) {
        begun.complete();
        return Future.succeededFuture();
    }
}
