package org.holdout.operations;

import java.sql.SQLException;

/** The database did not do what the audit log needs. */
final class AuditDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditDatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}
