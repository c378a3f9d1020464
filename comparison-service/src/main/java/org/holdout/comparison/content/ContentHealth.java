package org.holdout.comparison.content;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the content is loaded; degraded, and saying so, when a file had to be skipped. */
@Readiness
class ContentHealth implements HealthCheck {

    private final ContentState state;

    ContentHealth(ContentState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("content").status(state.isLoaded());
        response.withData("state", state.skipped().isEmpty() ? "complete" : "degraded");
        state.skipped().forEach(response::withData);
        return response.build();
    }
}
