package org.holdout.guide.report;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets on time: often, because a day's salt must not outlive the day by much. */
@ApplicationScoped
class ReportSweep {

    private final Reports reports;

    ReportSweep(Reports reports) {
        this.reports = reports;
    }

    @Scheduled(every = "${holdout.reports.forget-every:5m}", delayed = "1m", identity = "holdout-reports-forget")
    @RunOnVirtualThread
    void forget() {
        reports.forget();
    }
}
