package org.holdout.request.bulk;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;

/**
 * Works imports through, a batch of lines at a time, each import in its turn. It is woken when a file came, and looks by itself for
 * what another left. Any number may work side by side: each holds the row of the import whose batch it has.
 */
@ApplicationScoped
class ImportWorker {

    private final ImportSteps steps;
    private final Semaphore free = new Semaphore(1);
    private volatile boolean stopping;

    ImportWorker(ImportSteps steps) {
        this.steps = steps;
    }

    /** A file was committed. */
    void wake() {
        Thread.ofVirtual().name("imports").start(this::work);
    }

    @Scheduled(
            every = "${holdout.bulk.poll-every:5S}",
            identity = "work-at-imports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void work() {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                more = steps.next();
            }
        } catch (RuntimeException e) {
            Log.error("An import could not be worked at; the next look tries again", e);
        } finally {
            free.release();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
