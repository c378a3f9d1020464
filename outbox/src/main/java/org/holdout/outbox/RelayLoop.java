package org.holdout.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.holdout.outbox.Publisher.Outcome;
import org.jboss.logging.Logger;

/**
 * Publishes what waits, round by round. A round is one transaction that holds the service's publishing lock: read, publish, wait
 * for the broker, delete. So of all replicas one publishes at a time, and the lock of one that died is free as soon as the
 * database notices. A round holds at most one message of each key, so a failure never lets a later one overtake.
 *
 * <p>A crash after publishing and before the delete repeats a message; consumers know it by its id.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final int OTHERS_TURN = -1;

    private final DataSource database;
    private final Publisher publisher;
    private final OutboxConfig.Relay config;
    private final IntConsumer published;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int failures;

    /** @param published is told how many messages each round published */
    RelayLoop(DataSource database, Publisher publisher, OutboxConfig.Relay config, IntConsumer published) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
        this.published = published;
    }

    /** Something was committed. */
    void wake() {
        work.release();
    }

    /** Ends the loop after the round that is under way. */
    void stop() {
        stopping.countDown();
        wake();
    }

    @Override
    public void run() {
        try (publisher) {
            while (stopping.getCount() > 0) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            int count = round();
            if (count != OTHERS_TURN) {
                regained();
            }
            if (count <= 0) {
                work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (SQLException | RuntimeException | Error e) {
            // An error too: a relay that ended would let messages wait for good, and nobody would know.
            lost(e);
            Duration wait = config.backOff().after(failures);
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns how many messages were published, or that another relay is at it. */
    private int round() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int count = publish(connection);
                connection.commit();
                return count;
            } catch (SQLException | RuntimeException | Error | InterruptedException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int publish(Connection connection) throws SQLException, InterruptedException {
        if (!OutboxTable.lock(connection)) {
            return OTHERS_TURN;
        }
        List<OutboxMessage> messages = OutboxTable.next(connection, config.batch());
        Outcome outcome = publisher.publish(messages);
        if (!outcome.published().isEmpty()) {
            OutboxTable.delete(connection, outcome.published());
            connection.commit();
            published.accept(outcome.published().size());
        }
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return messages.size();
    }

    private void lost(Throwable e) {
        if (failures == 0) {
            LOG.warnf("Messages cannot be published and wait: %s", e.getMessage());
        }
        failures++;
    }

    private void regained() {
        if (failures > 0) {
            LOG.infof("Messages are published again, after %d attempts that failed", failures);
            failures = 0;
        }
    }
}
