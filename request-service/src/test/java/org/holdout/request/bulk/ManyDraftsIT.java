package org.holdout.request.bulk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.mandate.HeldMandate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyDraftsIT {

    private static final int TRIES = 30;

    private final Guild guild = new Guild();

    @Inject
    SessionFactory sessions;

    @Test
    void eachDraftBelongsToItsMemberAndTheyComeInTheOrderOfTheCall() {
        List<HeldMandate> held = held(3);
        Collections.reverse(held);

        List<String> ids = draft(held, "key")
                .then()
                .statusCode(201)
                .body(
                        "mandate.id",
                        equalTo(held.stream().map(one -> one.id().toString()).toList()))
                .extract()
                .path("id");

        draft(held, "key").then().statusCode(201).body("id", equalTo(ids));
    }

    @Test
    void oneThatIsWrongKeepsAllFromBeingDraftedAndEveryFaultIsNamed() {
        List<Map<String, Object>> inputs = new ArrayList<>(inputs(held(2)));
        inputs.add(input(UUID.randomUUID()));
        inputs.add(Map.of("mandate", "x", "country", "IE"));
        inputs.set(
                1,
                Map.of(
                        "mandate",
                        inputs.get(1).get("mandate"),
                        "vendor",
                        "meta",
                        "country",
                        "Ireland",
                        "rights",
                        List.of("OBJECTION")));

        post(guild, inputs, null)
                .then()
                .statusCode(400)
                .body("errors.field", contains("inputs[2].mandate", "inputs[3].mandate", "inputs[1].country"));

        guild.call().get("/requests").then().body("total", equalTo(0));
    }

    @Test
    void thereIsABoundOnACall() {
        HeldMandate one = held(1).getFirst();

        post(guild, inputs(Collections.nCopies(501, one)), null)
                .then()
                .statusCode(400)
                .body("errors.field", contains("inputs"));
    }

    @Test
    void anotherOrganisationsMandateIsNone() {
        post(new Guild(), inputs(held(1)), null)
                .then()
                .statusCode(400)
                .body("errors.field", contains("inputs[0].mandate"));
    }

    @Test
    void itNeedsTheScopeAndAnOrganisation() {
        Map<String, Object> body = Map.of("inputs", inputs(held(1)));

        guild.call("requests:read")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/drafts")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("ana"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/drafts")
                .then()
                .statusCode(403);
    }

    @Test
    void manyAskTheDatabaseNoMoreThanFew() {
        List<HeldMandate> held = held(10);

        long few = statements(held.subList(0, 2));
        long many = statements(held);

        assertEquals(few, many);
    }

    /** The least of some tries: the relay of mails, which looks into the database meanwhile, only adds to it. */
    private long statements(List<HeldMandate> of) {
        return IntStream.range(0, TRIES).mapToLong(i -> once(of)).min().orElseThrow();
    }

    private long once(List<HeldMandate> of) {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        draft(of, null).then().statusCode(201);
        return statistics.getPrepareStatementCount();
    }

    private List<HeldMandate> held(int many) {
        return new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> HeldMandate.of(guild.id, "member " + i, "", ""))
                .toList());
    }

    private Response draft(List<HeldMandate> of, String key) {
        return post(guild, inputs(of), key);
    }

    private static Response post(Guild guild, List<Map<String, Object>> inputs, String key) {
        var call = guild.call().contentType(ContentType.JSON).body(Map.of("inputs", inputs));
        return (key == null ? call : call.header("Idempotency-Key", key)).post("/drafts");
    }

    private static List<Map<String, Object>> inputs(List<HeldMandate> of) {
        return of.stream().map(one -> input(one.id())).toList();
    }

    private static Map<String, Object> input(UUID mandate) {
        return Map.of(
                "mandate",
                mandate.toString(),
                "vendor",
                "meta",
                "country",
                "IE",
                "rights",
                List.of("OBJECTION"),
                "situations",
                List.of("health"));
    }
}
