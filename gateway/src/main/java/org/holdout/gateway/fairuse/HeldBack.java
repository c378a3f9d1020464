package org.holdout.gateway.fairuse;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.problem.ProblemException;

/**
 * Refusals that are told a little later: whoever asks again as soon as they are answered then asks seldom, and has no share of the
 * processor that others need. Each waits another while, or those who were refused together would all come back together, and whoever
 * comes just then would wait behind them.
 */
@ApplicationScoped
class HeldBack {
    private final Vertx vertx;
    private final FairUseConfig config;
    private final AtomicInteger held = new AtomicInteger();

    HeldBack(Vertx vertx, FairUseConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** Fails with the refusal when its time has come; at once while {@code holdout.gateway.fair-use.max-held-back} are held back. */
    CompletionStage<Void> fail(ProblemException refusal) {
        long wait = config.holdBack().toMillis();
        if (wait < 1) {
            return CompletableFuture.failedStage(refusal);
        }
        if (held.incrementAndGet() > config.maxHeldBack()) {
            held.decrementAndGet();
            return CompletableFuture.failedStage(refusal);
        }
        CompletableFuture<Void> later = new CompletableFuture<>();
        long spread = ThreadLocalRandom.current().nextLong(wait + 1);
        vertx.setTimer(Math.max(1, wait / 2 + spread), due -> {
            held.decrementAndGet();
            later.completeExceptionally(refusal);
        });
        return later;
    }
}
