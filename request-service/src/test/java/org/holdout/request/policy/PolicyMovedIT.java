package org.holdout.request.policy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.PolicyChanged;
import org.holdout.request.PlatformResource;
import org.holdout.request.notice.NoticeSteps;
import org.holdout.request.request.RequestApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PolicyMovedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());
    private final String document = "Facebook/" + UUID.randomUUID();

    @Inject
    NoticeSteps notices;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aRequestKeepsTheVersionThatWasInForceWhenItWasSent() {
        say("1", false, "2025-12-01");
        say("2", true, "2026-01-31");
        say("3", true, "2026-02-01");

        JsonPath request = ana.sent("2026-01-31");

        assertEquals(List.of("2"), request.getList(ofDocument("policies") + ".version"));
        assertEquals(List.of("3"), request.getList(ofDocument("policyChanges") + ".version"));
        assertEquals(List.of("2026-02-01"), request.getList(ofDocument("policyChanges") + ".at"));
    }

    @Test
    void theOwnerOfAnOpenRequestIsToldOnceOfAChangeThatMatters() {
        JsonPath open = ana.sent("2026-01-31");
        JsonPath over = ana.act(ana.sent("2026-01-31"), Map.of("action", "WITHDRAW", "happenedOn", "2026-02-01"));
        notices.look();

        String tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(1).toString();
        say("1", true, tomorrow);
        notices.look();
        say("1", true, tomorrow);
        notices.look();

        assertEquals(List.of(open.getString("id")), moved("request"));
        assertEquals(List.of(document), moved("document"));
        assertEquals(List.of(), ana.read(over.getString("id")).getList(ofDocument("policyChanges") + ".version"));
    }

    @Test
    void aChangeThatDoesNotMatterIsNotTold() {
        JsonPath open = ana.sent("2026-01-31");
        notices.look();

        say("1", false, "2026-02-02");
        notices.look();

        assertEquals(List.of(), moved("request"));
        assertEquals(List.of(), ana.read(open.getString("id")).getList(ofDocument("policyChanges") + ".version"));
    }

    @Test
    void aMessageThatIsNoEventHoldsNobodyUp() {
        try (PolicyProducer producer = new PolicyProducer(kafka)) {
            producer.send("meta", "org.holdout.policy.changed.v1", new byte[] {'{'});
        }

        say("9", true, "2026-02-02");

        assertEquals(1, known("9"));
    }

    private List<String> moved(String field) {
        JsonPath page = RequestApi.ok(200, ana.call().get("/notices"));
        return page.getList(
                "items.findAll { it.kind == 'POLICY_MOVED' && it.document == '" + document + "' }." + field);
    }

    private String ofDocument(String list) {
        return list + ".findAll { it.document == '" + document + "' }";
    }

    private void say(String version, boolean material, String day) {
        try (PolicyProducer producer = new PolicyProducer(kafka)) {
            producer.send(new PolicyChanged("meta", document, version, material, LocalDate.parse(day)));
        }
        await().atMost(PATIENCE).until(() -> known(version) == 1);
    }

    private int known(String version) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from policy_version where document = ? and version = ?")) {
            statement.setString(1, document);
            statement.setString(2, version);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
