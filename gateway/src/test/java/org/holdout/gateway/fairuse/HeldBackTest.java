package org.holdout.gateway.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private static final int LIMIT_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void aRefusalIsToldLater() {
        HeldBack heldBack = heldBack("2s", "10");

        CompletableFuture<Void> refused = refuse(heldBack);

        assertFalse(refused.isDone());
        ExecutionException told =
                assertThrows(ExecutionException.class, () -> refused.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(ErrorCode.RATE_LIMITED, ((ProblemException) told.getCause()).code());
    }

    @Test
    void oneMoreThanMayBeHeldBackIsToldAtOnceAndThenThereIsRoomAgain() {
        HeldBack heldBack = heldBack("2s", "1");
        CompletableFuture<Void> first = refuse(heldBack);

        CompletableFuture<Void> second = refuse(heldBack);

        assertFalse(first.isDone());
        assertTrue(second.isCompletedExceptionally());
        assertThrows(ExecutionException.class, () -> first.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertFalse(refuse(heldBack).isDone());
    }

    @Test
    void thoseWhoAreRefusedTogetherAreNotToldTogether() {
        HeldBack heldBack = heldBack("4s", "100");
        Set<Long> hundredths = ConcurrentHashMap.newKeySet();

        List<CompletableFuture<Void>> refused = IntStream.range(0, 50)
                .mapToObj(one ->
                        refuse(heldBack).whenComplete((none, why) -> hundredths.add(System.nanoTime() / 10_000_000)))
                .toList();

        refused.forEach(one -> assertThrows(ExecutionException.class, () -> one.get(LIMIT_SECONDS, TimeUnit.SECONDS)));
        assertTrue(hundredths.size() > 10, hundredths::toString);
    }

    @Test
    void whereNothingIsHeldBackARefusalIsToldAtOnce() {
        assertTrue(refuse(heldBack("0s", "1")).isCompletedExceptionally());
    }

    private HeldBack heldBack(String holdBack, String most) {
        return new HeldBack(vertx, FairUseFixture.config(Map.of("hold-back", holdBack, "max-held-back", most)));
    }

    private static CompletableFuture<Void> refuse(HeldBack heldBack) {
        return heldBack.fail(ProblemException.of(ErrorCode.RATE_LIMITED, "Too much."))
                .toCompletableFuture();
    }
}
