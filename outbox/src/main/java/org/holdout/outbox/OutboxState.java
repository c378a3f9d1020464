package org.holdout.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;

/** What waits to be published. */
@ApplicationScoped
public class OutboxState {

    private final DataSource database;

    OutboxState(DataSource database) {
        this.database = database;
    }

    /**
     * What waits.
     *
     * @param messages how many
     * @param oldest how long the oldest has waited; zero without one
     */
    public record Waiting(long messages, Duration oldest) {}

    /** What waits at this moment. */
    public Waiting waiting() {
        OutboxTable.Waiting waiting = OutboxTable.waiting(database);
        return new Waiting(waiting.messages(), waiting.oldest());
    }
}
