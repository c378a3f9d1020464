package org.holdout.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.events.TopicPlan;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursIT {

    private static final String PASSWORD = "a-password-of-its-own";

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary().start().createDatabase("shelf", PASSWORD);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void databaseWithItsOwnerAndPasswordIsWell() {
        Told told = Told.of(new Databases(), database("shelf", PASSWORD));

        assertEquals(0, told.code(), told.text());
    }

    @Test
    void wrongPasswordIsTold() {
        Told told = Told.of(new Databases(), database("shelf", "another"));

        assertTrue(told.text().contains("PostgreSQL refuses the user or the password."), told.text());
    }

    @Test
    void missingDatabaseIsTold() {
        Told told = Told.of(new Databases(), database("attic", PASSWORD));

        assertTrue(told.text().contains("There is no such database."), told.text());
    }

    @Test
    void passwordIsReadFromTheFileThatIsNamedAsTheSetting() throws Exception {
        Files.writeString(folder.resolve("quarkus.datasource.password"), PASSWORD + "\n");
        Map<String, String> settings = new HashMap<>(database("shelf", "unused"));
        settings.remove("quarkus.datasource.password");
        settings.put("smallrye.config.source.file.locations", folder.toString());

        Told told = Told.of(new Databases(), settings);

        assertEquals(0, told.code(), told.text());
    }

    @Test
    void topicsThatAreMissingAndSuchThatAreNotKeptAreTold() {
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
            var settings = Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
            String withoutAny = Told.of(new Brokers(), settings).text();
            kafka.createTopics(List.of(new TopicPlan(Topics.REQUESTS, 1, Optional.of(Duration.ofDays(7)))));
            kafka.createTopics(Topics.PLAN.stream()
                    .filter(topic -> !topic.name().equals(Topics.REQUESTS))
                    .toList());

            Told told = Told.of(new Brokers(), settings);

            assertTrue(withoutAny.contains("holdout.requests.dead-letter"), withoutAny);
            assertTrue(told.text().contains("holdout.requests is not kept for ever"), told.text());
        }
    }

    @Test
    void brokerWithTheTopicsAsPlannedIsWell() {
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start().createTopics(Topics.PLAN)) {
            Told told = Told.of(new Brokers(), Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));

            assertEquals(0, told.code(), told.text());
        }
    }

    private static Map<String, String> database(String name, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(name),
                "quarkus.datasource.username",
                "shelf",
                "quarkus.datasource.password",
                password);
    }
}
