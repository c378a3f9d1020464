package org.holdout.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/**
 * Messages that leave exactly when the caller's transaction commits: they are rows of the caller's database until the relay has
 * published them, at least once.
 *
 * <p>Messages with one key are published in the order of their appends, provided that the writers of that key exclude each other,
 * as the versions of an aggregate do.
 */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final OutboxConfig config;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            OutboxConfig config) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.config = config;
    }

    /**
     * Adds a message to the caller's transaction.
     *
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     * @throws IllegalArgumentException when the body is larger than {@code holdout.outbox.max-payload}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxMessage message) {
        if (message.payload().length > config.maxPayload()) {
            throw new IllegalArgumentException("A message of type " + message.type() + " has "
                    + message.payload().length + " bytes, more than holdout.outbox.max-payload=" + config.maxPayload());
        }
        OutboxTable.insert(database, message);
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    private record WakeAfterCommit(OutboxRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the commit matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
