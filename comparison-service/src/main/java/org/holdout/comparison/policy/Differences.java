package org.holdout.comparison.policy;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.holdout.comparison.change.Change;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * What differs between versions. Working it out costs much for long texts, so few are worked out at once, without a database
 * connection, and the newest results are kept: versions never change.
 */
@ApplicationScoped
class Differences {

    private final PolicyHistory history;
    private final PolicyConfig config;
    private final Semaphore turns;

    Differences(PolicyHistory history, PolicyConfig config) {
        this.history = history;
        this.config = config;
        this.turns = new Semaphore(config.differencesAtOnce());
    }

    /**
     * A version with what differs from the one before.
     *
     * @throws ProblemException NOT_FOUND when there is no such version, UNAVAILABLE when too many are asked for at once
     */
    @CacheResult(cacheName = "policy-differences")
    DifferenceView of(String document, String version) {
        VersionTexts texts = history.texts(document, version)
                .orElseThrow(() -> ProblemException.notFound("There is no such version of this document."));
        takeTurn();
        try {
            Change change = Change.between(texts.before(), texts.after());
            return new DifferenceView(texts.version(), texts.previous(), DifferenceView.segments(change));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(config.differenceWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(
                        ErrorCode.UNAVAILABLE,
                        "Too many differences are asked for at once. Please try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ErrorCode.UNAVAILABLE, "This was interrupted. Please try again in a minute.");
        }
    }
}
