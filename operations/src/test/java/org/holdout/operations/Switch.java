package org.holdout.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the service's database away, as if its server were gone, and brings it back. */
@ApplicationScoped
class Switch {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    void off() throws SQLException {
        does("alter database desk allow_connections false");
        does("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'desk'");
    }

    void on() throws SQLException {
        does("alter database desk allow_connections true");
    }

    private void does(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.replace("/desk", "/postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
