package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.holdout.events.TopicPlan;
import org.holdout.events.Topics;

/** Kafka, with Holdout's topics, of which those that are kept for ever really are. */
final class Brokers implements Neighbours {

    private static final String SERVERS = "kafka.bootstrap.servers";
    private static final String FOR_EVER = "-1";

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        return settings.getOptionalValue(SERVERS, String.class).stream()
                .map(servers -> new Neighbour("Kafka", servers, SERVERS, () -> check(settings)))
                .toList();
    }

    private static void check(SmallRyeConfig settings) throws Unwell, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(client(settings))) {
            Set<String> there = admin.listTopics().names().get();
            Set<String> missing = new TreeSet<>();
            Topics.PLAN.stream()
                    .map(TopicPlan::name)
                    .filter(name -> !there.contains(name))
                    .forEach(missing::add);
            if (!missing.isEmpty()) {
                throw new Unwell(
                        "These topics are missing: " + String.join(", ", missing) + ".",
                        "Make them as docs/operating.md lists them; nothing makes them by itself.");
            }
            for (TopicPlan topic : Topics.PLAN) {
                if (topic.retention().isEmpty()) {
                    requireForEver(admin, topic.name());
                }
            }
        }
    }

    private static void requireForEver(Admin admin, String topic)
            throws Unwell, InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        if (!FOR_EVER.equals(config.get(TopicConfig.RETENTION_MS_CONFIG).value())
                || !TopicConfig.CLEANUP_POLICY_DELETE.equals(
                        config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value())) {
            throw new Unwell(
                    topic + " is not kept for ever, and counts could not be rebuilt.",
                    "Set its " + TopicConfig.RETENTION_MS_CONFIG + " to -1 and its " + TopicConfig.CLEANUP_POLICY_CONFIG
                            + " to delete.");
        }
    }

    /** Everything that the application tells its own clients, such as how to sign in there. */
    private static Map<String, Object> client(SmallRyeConfig settings) {
        Map<String, Object> client = new HashMap<>();
        for (String name : settings.getPropertyNames()) {
            if (name.startsWith("kafka.")) {
                settings.getOptionalValue(name, String.class)
                        .ifPresent(value -> client.put(name.substring("kafka.".length()), value));
            }
        }
        int within = Math.toIntExact(
                settings.getConfigMapping(CheckSettings.class).within().toMillis());
        client.put("request.timeout.ms", within);
        client.put("default.api.timeout.ms", within);
        client.put("socket.connection.setup.timeout.ms", (long) within);
        return client;
    }
}
