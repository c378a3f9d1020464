package org.holdout.start;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.holdout.start.Neighbour.Attempt;

/** An attempt under way. Some clients have waits of their own that are longer than an operator's patience; what hangs is left hanging. */
final class Patience {

    private final FutureTask<Void> tried;

    private Patience(FutureTask<Void> tried) {
        this.tried = tried;
    }

    static Patience with(Attempt attempt) {
        var tried = new FutureTask<Void>(() -> {
            attempt.run();
            return null;
        });
        Thread.ofVirtual().start(tried);
        return new Patience(tried);
    }

    /** Comes back when it went well within that time from now; throws what it threw, or that it took longer. */
    void await(Duration within) throws Exception {
        try {
            tried.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        } catch (TimeoutException e) {
            throw new TimeoutException("No answer within " + within.toSeconds() + " seconds.");
        }
    }
}
