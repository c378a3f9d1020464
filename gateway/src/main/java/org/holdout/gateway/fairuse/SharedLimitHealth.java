package org.holdout.gateway.fairuse;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells that the gateways do not count together; each still answers, so none of them is taken out of service. */
@Wellness
@ApplicationScoped
class SharedLimitHealth implements HealthCheck {
    private final SharedLimits limits;

    SharedLimitHealth(SharedLimits limits) {
        this.limits = limits;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("shared limits")
                .status(!limits.isLost())
                .build();
    }
}
