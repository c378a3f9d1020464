package org.holdout.operations;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures whether each database of the service answers, as a request would find it: by a connection of the pool. The one without a name
 * is {@code data}.
 */
@ApplicationScoped
class DatabaseMetrics {

    private static final String UNNAMED = "data";
    private static final int SECONDS_TO_ANSWER = 5;

    private final Map<String, AgroalDataSource> databases = new HashMap<>();
    private final Map<String, Boolean> up = new ConcurrentHashMap<>();

    DatabaseMetrics(@Any Instance<AgroalDataSource> all, MeterRegistry metrics) {
        for (Instance.Handle<AgroalDataSource> one : all.handles()) {
            String name = one.getBean().getQualifiers().stream()
                    .filter(DataSource.class::isInstance)
                    .map(qualifier -> ((DataSource) qualifier).value())
                    .findFirst()
                    .orElse(UNNAMED);
            databases.put(name, one.get());
            Gauge.builder("holdout.database.up", () -> up.containsKey(name) ? (up.get(name) ? 1 : 0) : Double.NaN)
                    .description("1 where the database answers, 0 where it does not")
                    .tag("database", name)
                    .register(metrics);
        }
    }

    @Scheduled(every = "${holdout.databases.measure-every:15s}", identity = "holdout-databases-measure")
    @RunOnVirtualThread
    void measure() {
        databases.forEach((name, database) -> up.put(name, answers(database)));
    }

    private static boolean answers(AgroalDataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }
}
