package org.holdout.comparison;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.events.Topics;

/** Real PostgreSQL and Kafka and an OpenID server's keys, once for the run. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "holdout_comparison";
    private static final String PASSWORD = "test-only";

    private final OidcWiremockTestResource oidc = new OidcWiremockTestResource();
    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.temporary().createDatabase(DATABASE, PASSWORD);
        kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN);
        Map<String, String> config = new HashMap<>(oidc.start());
        config.putAll(Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                PASSWORD,
                "kafka.bootstrap.servers",
                kafka.bootstrapServers()));
        return config;
    }

    /** Gives a test the database, to kill it and start it again. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, field -> field.getType() == EmbeddedPostgres.class);
    }

    @Override
    public void stop() {
        oidc.stop();
        kafka.close();
        postgres.close();
    }
}
