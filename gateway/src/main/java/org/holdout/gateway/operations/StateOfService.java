package org.holdout.gateway.operations;

import java.util.List;

/**
 * How a service is, as it tells.
 *
 * @param conflicts null for a service without content that editors change
 */
record StateOfService(
        List<HealthCheck> checks, int waiting, int oldestWaitSeconds, Integer conflicts, int auditEntries) {}
