package org.holdout.outbox;

import java.sql.SQLException;

/** The database did not do what the outbox or the inbox needs. */
final class OutboxDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxDatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}
