package org.holdout.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.events.TopicPlan;

/** A real PostgreSQL and a real Kafka, which tests may also take away. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    static final String TOPIC = "test.letters";
    static final String OTHER_TOPIC = "test.parcels";

    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.temporary().createDatabase("letters", "secret");
        kafka = EmbeddedKafka.temporary()
                .createTopics(List.of(
                        new TopicPlan(TOPIC, 3, Optional.empty()),
                        new TopicPlan(TOPIC + ".dead-letter", 1, Optional.of(Duration.ofDays(1))),
                        new TopicPlan(OTHER_TOPIC, 1, Optional.empty())));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("letters"),
                "quarkus.datasource.username",
                "letters",
                "quarkus.datasource.password",
                "secret",
                "kafka.bootstrap.servers",
                kafka.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(EmbeddedKafka.class));
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }
}
