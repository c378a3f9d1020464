package org.holdout.operations;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;

/** A real PostgreSQL, and the broker that the outbox's relay looks for. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.temporary().createDatabase("desk", "secret");
        kafka = EmbeddedKafka.temporary().createTopics(List.of());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("desk"),
                "quarkus.datasource.username",
                "desk",
                "quarkus.datasource.password",
                "secret",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }
}
