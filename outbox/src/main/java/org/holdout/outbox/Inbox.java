package org.holdout.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes the effect of a message happen once though the message may arrive several times: the message's id is remembered in the
 * transaction of the effect.
 *
 * <p>The memory is bounded by {@code holdout.outbox.inbox.retention}. A repeat older than that (a topic read again from its
 * beginning) counts as new, so effects also compare the version that an event carries. A service handles each message in one
 * place: a second handler of the same message would be told that it was seen.
 */
@ApplicationScoped
public class Inbox {

    private final DataSource database;
    private final OutboxConfig.Inbox config;
    private final Counter duplicates;

    Inbox(DataSource database, OutboxConfig config, MeterRegistry metrics) {
        this.database = database;
        this.config = config.inbox();
        this.duplicates = Counter.builder("holdout.inbox.duplicates")
                .description("Messages that arrived again and had no effect")
                .register(metrics);
    }

    /**
     * Runs the effect unless the message was seen before.
     *
     * @param effect runs in the caller's transaction; when it throws, the caller rolls back and the message counts as not seen
     * @return false when the message was seen before; nothing ran then
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean once(UUID messageId, Runnable effect) {
        if (!InboxTable.remember(database, messageId)) {
            duplicates.increment();
            return false;
        }
        effect.run();
        return true;
    }

    @Scheduled(every = "${holdout.outbox.inbox.purge-every:1h}", delayed = "1m", identity = "holdout-inbox-purge")
    @RunOnVirtualThread
    void purge() {
        int forgotten;
        do {
            forgotten = InboxTable.forget(database, config.retention(), config.purgeBatch());
        } while (forgotten == config.purgeBatch());
    }
}
