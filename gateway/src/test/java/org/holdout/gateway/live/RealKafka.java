package org.holdout.gateway.live;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;

/** A real broker, and the gateway listening to it. */
public class RealKafka implements QuarkusTestResourceLifecycleManager {
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN);
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "mp.messaging.incoming.request-events.enabled",
                "true",
                "mp.messaging.incoming.guide-events.enabled",
                "true",
                "mp.messaging.incoming.policy-events.enabled",
                "true");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, field -> field.getType() == EmbeddedKafka.class);
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
