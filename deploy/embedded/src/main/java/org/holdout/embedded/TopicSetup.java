package org.holdout.embedded;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.holdout.events.TopicPlan;

/** Makes the topics that are planned and not there. An existing topic is left as it is. */
final class TopicSetup {

    private static final long LIMIT_SECONDS = 60;
    private static final String FOR_EVER = "-1";

    private TopicSetup() {}

    static void create(String bootstrapServers, List<TopicPlan> plans) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = plans.stream()
                    .filter(plan -> !existing.contains(plan.name()))
                    .map(TopicSetup::topic)
                    .toList();
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedException("Kafka's topics could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while making Kafka's topics", e);
        }
    }

    private static NewTopic topic(TopicPlan plan) {
        String retention =
                plan.retention().map(kept -> Long.toString(kept.toMillis())).orElse(FOR_EVER);
        return new NewTopic(plan.name(), plan.partitions(), (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention));
    }
}
