package org.holdout.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.FactRevised;
import org.holdout.events.GuideRevised;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptAnswersIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String guide = "g-" + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    FakeServices services;
    EmbeddedKafka kafka;
    Broker broker;

    @BeforeEach
    void answersAreKept() {
        services.reset();
        services.answerGuide(guide);
        broker = new Broker(brokers);
        await().atMost(SOON).until(this::isKept);
    }

    @AfterEach
    void brokerIsLetGo() {
        broker.close();
    }

    @Test
    void sameQuestionIsAskedOfTheServiceOnce() {
        int before = calls();

        ask(RestAssured.given());
        ask(RestAssured.given().header("Accept-Language", "de"));
        ask(RestAssured.given().header("Accept-Language", "de"));

        assertEquals(before + 1, calls());
    }

    @Test
    void answerToATokenIsNeverKept() {
        int before = calls();

        for (int i = 0; i < 2; i++) {
            ask(RestAssured.given().auth().oauth2(OidcWiremockTestResource.getAccessToken("ana", Set.of("person"))));
        }

        assertEquals(before + 2, calls());
    }

    @Test
    void whatIsPublicInAnAnswerToATokenIsAskedOfItsServiceOnce() {
        answerComparison();

        compare(RestAssured.given().auth().oauth2(OidcWiremockTestResource.getAccessToken("ana", Set.of("person"))));
        compare(RestAssured.given().auth().oauth2(OidcWiremockTestResource.getAccessToken("ben", Set.of("person"))));

        assertEquals(1, services.calls("GET /comparison").size());
        assertEquals(1, services.calls("GET /vendors").size());
    }

    @Test
    void answerForEverybodyIsMadeOfWhatIsReadForIt() {
        answerComparison();

        compare(RestAssured.given().auth().oauth2(OidcWiremockTestResource.getAccessToken("ana", Set.of("person"))));
        compare(RestAssured.given());
        compare(RestAssured.given());

        assertEquals(2, services.calls("GET /comparison").size());
        assertEquals(2, services.calls("GET /vendors").size());
    }

    private void answerComparison() {
        services.answer(
                "GET /comparison",
                "{\"region\":\"" + guide + "\",\"rows\":[],\"scores\":[{\"vendor\":\"v-" + guide
                        + "\",\"coverage\":1}]}");
        services.answer("GET /vendors", "{\"items\":[{\"id\":\"v-" + guide + "\",\"name\":\"V\"}]}");
    }

    private void compare(RequestSpecification call) {
        call.contentType("application/json")
                .body(Map.of("query", "{comparison(vendors:[\"v-" + guide + "\"]){region scores{vendor{name}}}}"))
                .post("/graphql")
                .then()
                .body("data.comparison.scores[0].vendor.name", equalTo("V"));
    }

    @Test
    void failureIsNotKept() {
        services.answer("GET /guides/none-" + guide, 503, "");

        for (int i = 0; i < 2; i++) {
            ask(RestAssured.given(), "none-" + guide);
        }

        assertEquals(2, services.calls("GET /guides/none-" + guide).size());
    }

    @Test
    void whatHappensToAGuideDropsTheAnswer() throws Exception {
        int before = calls();

        broker.publish(new GuideRevised(guide, 2, "meta"));

        await().atMost(SOON).until(() -> ask(RestAssured.given()) > before);
    }

    @Test
    void whatHappensToAFactDropsTheAnswer() throws Exception {
        int before = calls();

        broker.publish(new FactRevised("meta", "training", "WORLDWIDE"));

        await().atMost(SOON).until(() -> ask(RestAssured.given()) > before);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingIsKeptWithoutKafka() {
        kafka.kill();

        await().atMost(SOON).until(() -> !isKept());
        int before = calls();
        for (int i = 0; i < 2; i++) {
            ask(RestAssured.given());
        }

        assertEquals(before + 2, calls());
    }

    private boolean isKept() {
        int first = ask(RestAssured.given());
        return ask(RestAssured.given()) == first;
    }

    /** Asks, and says how many calls came to the service until then. */
    private int ask(RequestSpecification call) {
        ask(call, guide);
        return calls();
    }

    private static void ask(RequestSpecification call, String guide) {
        call.contentType("application/json")
                .body(Map.of("query", "query($id:ID!){guide(id:$id){id title}}", "variables", Map.of("id", guide)))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private int calls() {
        return services.calls("GET /guides/" + guide).size();
    }
}
