package org.holdout.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The service's database, as a test looks into it. */
@ApplicationScoped
public class TestDatabase {

    private final DataSource database;

    TestDatabase(DataSource database) {
        this.database = database;
    }

    /** The first column of the first row, 0 when there is none. */
    public long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of a table meet a condition. */
    public long count(String table, String condition) {
        return number("SELECT count(*) FROM " + table + " WHERE " + condition);
    }

    /** Changes something behind the service's back. */
    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets all that people said of guides. */
    public void forgetPeople() {
        execute("truncate step_state, step_report, report_salt, step_tick, guide_read");
    }
}
