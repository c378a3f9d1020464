package org.holdout.operations;

import java.util.List;

/**
 * How a service is, in counts. Those that its database would have to say are null while it does not answer.
 *
 * @param checks what it needs and does, and whether that is well
 * @param waiting how many messages wait in its outbox
 * @param oldestWaitSeconds how long the oldest of them has waited
 * @param conflicts how many conflicts between content files and editors are open; null for a service without content that editors change
 * @param auditEntries how many entries its audit log has
 */
public record StateView(
        List<CheckView> checks, Long waiting, Long oldestWaitSeconds, Long conflicts, Long auditEntries) {}
