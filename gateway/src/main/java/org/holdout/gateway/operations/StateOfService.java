package org.holdout.gateway.operations;

import java.util.List;

/**
 * How a service is, as it tells. What its database would have to say is null while it does not answer.
 *
 * @param conflicts null for a service without content that editors change too
 */
record StateOfService(
        List<HealthCheck> checks,
        Integer waiting,
        Integer oldestWaitSeconds,
        Integer conflicts,
        Integer auditEntries) {}
