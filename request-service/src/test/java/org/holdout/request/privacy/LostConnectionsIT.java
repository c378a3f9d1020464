package org.holdout.request.privacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** As if PostgreSQL had been restarted while nobody asked. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LostConnectionsIT {

    private static final int MANY = 5;

    /** Longer than {@code quarkus.datasource.keys.jdbc.foreground-validation-interval}, and shorter than the look in the background. */
    private static final Duration IDLE = Duration.ofMillis(1500);

    @Inject
    @DataSource("keys")
    AgroalDataSource keys;

    @ConfigProperty(name = "quarkus.datasource.keys.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.keys.username")
    String name;

    @ConfigProperty(name = "quarkus.datasource.keys.password")
    String password;

    @Test
    void nobodyGetsAConnectionThatWasLostWhileItLayIdle() throws SQLException {
        give(borrowed());
        loseAll();
        await().pollDelay(IDLE).until(() -> true);

        List<Connection> connections = borrowed();

        for (Connection connection : connections) {
            assertTrue(connection.isValid(1));
        }
        give(connections);
    }

    private List<Connection> borrowed() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            connections.add(keys.getConnection());
        }
        return connections;
    }

    private static void give(List<Connection> connections) throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private void loseAll() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, name, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                    + "' and pid <> pg_backend_pid()");
        }
    }
}
