package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.holdout.guide.guide.OpenConflicts;

/**
 * Ready once content is loaded. Files that were left out make it degraded, with the reasons, but not unready: everything
 * else is served. When every file was left out nothing is, and it is not ready. Guides of which file and editor say
 * different things are counted; they harm nobody.
 */
@Readiness
@ApplicationScoped
class ContentHealth implements HealthCheck {

    private final ContentStatus status;
    private final OpenConflicts conflicts;

    ContentHealth(ContentStatus status, OpenConflicts conflicts) {
        this.status = status;
        this.conflicts = conflicts;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("content");
        return status.last()
                .map(report -> health.withData("state", report.problems().isEmpty() ? "complete" : "degraded")
                        .withData("files", report.files())
                        .withData("broken", report.broken())
                        .withData("conflicts", conflicts.count())
                        .withData(
                                "problems",
                                report.problems().stream()
                                        .map(ContentProblem::toString)
                                        .collect(Collectors.joining("\n")))
                        .status(report.broken() < report.files()))
                .orElseGet(() -> health.withData("state", "not loaded").down())
                .build();
    }
}
