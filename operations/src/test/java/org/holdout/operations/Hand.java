package org.holdout.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Somebody who has the database's password. */
@ApplicationScoped
class Hand {

    private final DataSource database;

    Hand(DataSource database) {
        this.database = database;
    }

    /** Does this with the triggers on, as the service would. */
    void does(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Switches the triggers off, does this, and switches them on again. */
    void forces(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute(sql);
            statement.execute("alter table audit_entry enable trigger user");
        }
    }
}
