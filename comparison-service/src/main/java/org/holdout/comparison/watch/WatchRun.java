package org.holdout.comparison.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Reads the pages whose time has come, one after another. Several replicas share them. */
@ApplicationScoped
class WatchRun {

    private static final Logger LOG = Logger.getLogger(WatchRun.class);

    private final Claims claims;
    private final PageReader pages;
    private final WatchMetrics metrics;

    /** How often reading was asked for since somebody reads; none while nobody does. */
    private final AtomicInteger wishes = new AtomicInteger();

    private volatile boolean stopping;

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
        if (wishes.getAndIncrement() > 0) {
            return; // who reads now looks once more before it ends
        }
        try {
            int heard;
            do {
                heard = wishes.get();
                readAll();
            } while (!wishes.compareAndSet(heard, 0));
        } catch (RuntimeException | Error failure) {
            wishes.set(0);
            throw failure;
        }
    }

    private void readAll() {
        while (!stopping && readNext()) {
            LOG.debug("A watched page was read");
        }
        metrics.count();
    }

    /** Begins with no further page. */
    void stop(@Observes ShutdownEvent end) {
        stopping = true;
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

    /** What fails while this service ends was cut off by that; the page is read again when the claim is over. */
    private void settle(Claim claim, Visit visit) {
        boolean isCutOff = stopping && visit.outcome() instanceof Outcome.Failed;
        if (!isCutOff) {
            claims.settle(claim, visit).ifPresent(metrics::read);
        }
    }
}
