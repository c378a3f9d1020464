package org.holdout.comparison.watch;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Reads the pages whose time has come, one after another. Several replicas share them. */
@ApplicationScoped
class WatchRun {

    private static final Logger LOG = Logger.getLogger(WatchRun.class);

    private final Claims claims;
    private final PageReader pages;
    private final WatchMetrics metrics;
    private final ReentrantLock one = new ReentrantLock();

    WatchRun(Claims claims, PageReader pages, WatchMetrics metrics) {
        this.claims = claims;
        this.pages = pages;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${holdout.watch.look-every:15S}",
            identity = "read-watched-policies",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        if (!one.tryLock()) {
            return;
        }
        try {
            while (readNext()) {
                LOG.debug("A watched page was read");
            }
            metrics.count();
        } finally {
            one.unlock();
        }
    }

    /** Reads what is due beside everything else, without waiting for the schedule. */
    void wake() {
        Thread.ofVirtual().name("watched-policies").start(this::run);
    }

    /** Reads one page, if any is due; whether there was one. */
    boolean readNext() {
        Optional<Claim> next = claims.next();
        next.ifPresent(claim -> {
            try {
                settle(claim, pages.visit(claim));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The watched address %s could not be read", claim.address());
                settle(claim, pages.without(WatchStatus.FAILED));
            }
        });
        return next.isPresent();
    }

    private void settle(Claim claim, Visit visit) {
        claims.settle(claim, visit).ifPresent(metrics::read);
    }
}
