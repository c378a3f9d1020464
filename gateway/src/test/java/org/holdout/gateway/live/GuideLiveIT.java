package org.holdout.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.GuidePublished;
import org.holdout.events.GuideRetired;
import org.holdout.events.GuideRevised;
import org.holdout.events.StepsCleared;
import org.holdout.events.StepsDoubted;
import org.holdout.events.Topics;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class GuideLiveIT {
    private final String guide = "g-" + UUID.randomUUID();
    private final Vertx vertx = Vertx.vertx();

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    FakeServices services;
    Broker broker;

    @BeforeEach
    void partsAreThere() {
        services.reset();
        services.answerGuide(guide);
        broker = new Broker(brokers);
    }

    @AfterEach
    void partsAreLetGo() {
        broker.close();
        vertx.close();
    }

    @Test
    void strangerHearsEverythingThatHappensToOneGuide() throws Exception {
        try (GraphQlSocket socket = listening("id:\"" + guide + "\"", guide, "meta")) {
            broker.publish(new GuidePublished("another", 1, "meta"));
            broker.publish(new GuidePublished(guide, 2, "meta"));
            broker.publish(new GuideRevised(guide, 3, "meta"));
            broker.publish(new StepsDoubted(guide, 3, "meta", List.of(2), "REPORTS"));
            broker.publish(new StepsCleared(guide, 3, "meta", List.of(2)));
            broker.publish(new GuideRetired(guide, 4, "meta"));

            assertEquals("2 PUBLISHED meta T", next(socket));
            assertEquals("3 REVISED meta T", next(socket));
            assertEquals("3 DOUBTED meta T", next(socket));
            assertEquals("3 CLEARED meta T", next(socket));
            assertEquals("4 RETIRED meta T", next(socket));
        }
    }

    @Test
    void strangerHearsOfOneVendorsGuidesOnly() throws Exception {
        String vendor = "v-" + UUID.randomUUID();
        try (GraphQlSocket socket = listening("vendor:\"" + vendor + "\"", guide, vendor)) {
            broker.publish(new GuideRevised(guide, 7, "another"));
            broker.publish(new GuideRevised(guide, 8, vendor));

            assertEquals("8 REVISED " + vendor + " T", next(socket));
        }
    }

    @Test
    void whatCannotBeReadDoesNotEndTheStream() throws Exception {
        try (GraphQlSocket socket = listening("id:\"" + guide + "\"", guide, "meta")) {
            broker.publish(Topics.GUIDES, guide, "org.holdout.guide.revised.v1", "{".getBytes(StandardCharsets.UTF_8));
            broker.publish(new GuideRevised(guide, 5, "meta"));

            assertEquals("5 REVISED meta T", next(socket));
        }
    }

    @Test
    void longIdIsRefusedAtOnce() throws Exception {
        try (GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.empty())
                .subscribe("subscription{guideChanged(id:\"" + "x".repeat(201) + "\"){id}}")) {
            JsonObject first = socket.expectAny();

            assertEquals(true, first.encode().contains("INVALID_INPUT"), first::encode);
        }
    }

    /** A subscription that has heard a probe: from then on nothing is missed. Probes are revision 1. */
    private GraphQlSocket listening(String arguments, String guide, String vendor) throws Exception {
        GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.empty())
                .subscribe("subscription{guideChanged(" + arguments + "){id revision vendor kind at guide{title}}}");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            broker.publish(new GuidePublished(guide, 1, vendor));
            return socket.pollFor(Duration.ofMillis(200)).isPresent();
        });
        return socket;
    }

    /** The next update in short; probes are passed over. */
    private static String next(GraphQlSocket socket) throws InterruptedException {
        JsonObject update = socket.change("guideChanged");
        while (update.getInteger("revision") == 1) {
            update = socket.change("guideChanged");
        }
        assertEquals(Broker.LONG_AGO.toString(), update.getString("at"));
        return update.getInteger("revision") + " " + update.getString("kind") + " " + update.getString("vendor") + " "
                + update.getJsonObject("guide").getString("title");
    }
}
