package org.holdout.comparison.policy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes down that an import failed, so that whoever waits for it hears of it. */
@ApplicationScoped
class FailedImport {

    private static final Logger LOG = Logger.getLogger(FailedImport.class);

    private final Shelf shelf;
    private final PolicyConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FailedImport(Shelf shelf, PolicyConfig config) {
        this.shelf = shelf;
        this.config = config;
    }

    /**
     * Writes it down. While the database is away it is tried again, at most {@code holdout.policies.failure-tries} times; what is not
     * written down then shows by {@code holdout.policies.standstill}.
     *
     * @param problem a sentence for the operator
     */
    void write(String archive, String problem) {
        for (int tried = 1; !isWritten(archive, problem); tried++) {
            if (tried == config.failureTries() || isStoppingAfterAPause()) {
                LOG.errorf("That the archive %s is not read in could not be written down", archive);
                return;
            }
        }
    }

    private boolean isWritten(String archive, String problem) {
        try {
            shelf.fail(archive, problem);
            return true;
        } catch (RuntimeException away) {
            LOG.debugf(away, "The failure of %s cannot be written down yet", archive);
            return false;
        }
    }

    private boolean isStoppingAfterAPause() {
        try {
            return stopping.await(config.failurePause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
