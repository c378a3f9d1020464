package org.holdout.operations;

import java.util.List;

/**
 * How a service is, in counts.
 *
 * @param checks its own checks of whether it is well
 * @param waiting how many messages wait in its outbox
 * @param oldestWaitSeconds how long the oldest of them has waited
 * @param conflicts how many conflicts between content files and editors are open; null for a service without content that editors change
 * @param auditEntries how many entries its audit log has
 */
public record StateView(
        List<CheckView> checks, long waiting, long oldestWaitSeconds, Long conflicts, long auditEntries) {}
