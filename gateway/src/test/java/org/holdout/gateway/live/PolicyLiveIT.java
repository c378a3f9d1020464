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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.Event;
import org.holdout.events.FactDoubted;
import org.holdout.events.FactRevised;
import org.holdout.events.PolicyChanged;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class PolicyLiveIT {
    private final String vendor = "v-" + UUID.randomUUID();
    private final Vertx vertx = Vertx.vertx();

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    Broker broker;

    @BeforeEach
    void partsAreThere() {
        broker = new Broker(brokers);
    }

    @AfterEach
    void partsAreLetGo() {
        broker.close();
        vertx.close();
    }

    @Test
    void strangerHearsOfOneVendorsFacts() throws Exception {
        Event probe = new FactRevised(vendor, "probe", "WORLDWIDE");
        try (GraphQlSocket socket = listening("factChanged", "vendor dimension region kind at", probe)) {
            broker.publish(new FactDoubted("another", "retention", "WORLDWIDE"));
            broker.publish(new FactDoubted(vendor, "retention", "DE"));
            broker.publish(new FactRevised(vendor, "retention", "DE"));

            assertEquals("retention DE DOUBTED", fact(socket));
            assertEquals("retention DE REVISED", fact(socket));
        }
    }

    @Test
    void strangerHearsOfOneVendorsPolicies() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-23");
        Event probe = new PolicyChanged(vendor, "probe", "0", false, day);
        try (GraphQlSocket socket = listening("policyChanged", "vendor document version material at", probe)) {
            broker.publish(new PolicyChanged("another", "X/Terms", "a0", true, day));
            broker.publish(new PolicyChanged(vendor, "X/Terms", "a1", true, day));

            JsonObject update = socket.change("policyChanged");
            while (update.getString("document").equals("probe")) {
                update = socket.change("policyChanged");
            }
            assertEquals("a1", update.getString("version"));
            assertEquals(true, update.getBoolean("material"));
        }
    }

    /** A subscription that has heard a probe: from then on nothing is missed. */
    private GraphQlSocket listening(String field, String selection, Event probe) throws Exception {
        GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.empty())
                .subscribe("subscription{" + field + "(vendor:\"" + vendor + "\"){" + selection + "}}");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            broker.publish(probe);
            return socket.pollFor(Duration.ofMillis(200)).isPresent();
        });
        return socket;
    }

    /** The next update in short; probes are passed over. */
    private static String fact(GraphQlSocket socket) throws InterruptedException {
        JsonObject update = socket.change("factChanged");
        while (update.getString("dimension").equals("probe")) {
            update = socket.change("factChanged");
        }
        return update.getString("dimension") + " " + update.getString("region") + " " + update.getString("kind");
    }
}
