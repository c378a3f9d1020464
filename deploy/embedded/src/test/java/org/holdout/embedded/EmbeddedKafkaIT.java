package org.holdout.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.holdout.events.TopicPlan;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path home;

    private EmbeddedKafka kafka;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.at(home, Ports.free(), Ports.free()).start();
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void topicsAreMadeAsPlanned() throws Exception {
        kafka.createTopics(Topics.PLAN);

        assertEquals(Topics.PLAN.stream().map(TopicPlan::name).collect(Collectors.toSet()), topics());
        assertEquals("-1", setting(Topics.REQUESTS, "retention.ms"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertEquals(
                    6,
                    admin.describeTopics(List.of(Topics.REQUESTS))
                            .allTopicNames()
                            .get(30, SECONDS)
                            .get(Topics.REQUESTS)
                            .partitions()
                            .size());
        }
    }

    @Test
    void makingTopicsAgainChangesNothing() throws Exception {
        kafka.createTopics(Topics.PLAN);

        kafka.createTopics(Topics.PLAN);

        assertEquals(Topics.PLAN.size(), topics().size());
    }

    @Test
    void topicsOutliveAKilledBroker() throws Exception {
        kafka.createTopics(Topics.PLAN);

        kafka.kill();
        assertTrue(kafka.process().isEmpty());
        kafka.start();

        assertEquals(Topics.PLAN.size(), topics().size());
    }

    @Test
    void whatAnEarlierRunLeftRunningIsReplaced() throws Exception {
        kafka.createTopics(Topics.PLAN);
        long left = kafka.process().orElseThrow().pid();

        kafka.start();

        assertNotEquals(left, kafka.process().orElseThrow().pid());
        assertEquals(Topics.PLAN.size(), topics().size());
    }

    @Test
    void aTemporaryBrokerLeavesNothingBehind() {
        EmbeddedKafka temporary = EmbeddedKafka.temporary();
        ProcessHandle process = temporary.process().orElseThrow();

        temporary.close();

        assertFalse(Files.exists(temporary.log().getParent()));
        assertFalse(Processes.lives(process));
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listTopics().names().get(30, SECONDS);
        }
    }

    private String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, SECONDS)
                    .get(resource)
                    .get(name)
                    .value();
        }
    }
}
