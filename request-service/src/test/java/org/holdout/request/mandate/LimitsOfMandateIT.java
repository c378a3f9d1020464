package org.holdout.request.mandate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a mandate for access and objections to Meta until today, nothing else can be had, whichever way is tried; files are ImportIT's. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LimitsOfMandateIT {

    private static final String NOT_COVERED = "does not cover";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private MailServer mail;
    private Guild guild;
    private String mandate;

    @BeforeEach
    void aLimitedMandate() {
        mail = MailServer.start();
        guild = new Guild(mail);
        mandate = guild.mandate(
                Tokens.of("ana-" + UUID.randomUUID()),
                Map.of(
                        "vendors",
                        List.of("meta"),
                        "rights",
                        List.of("OBJECTION", "ACCESS"),
                        "validUntil",
                        today.toString()));
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void whatIsInsideIsDraftedAndChangedOnTheLastDay() {
        JsonPath draft = guild.draft(mandate);

        Response changed = change(draft, List.of("OBJECTION", "ACCESS"));

        changed.then().statusCode(200);
        many("meta", "ACCESS").then().statusCode(201);
    }

    @Test
    void aDraftOfAnotherVendorIsRefused() {
        draft("openai", "OBJECTION")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("vendor"))
                .body("errors[0].message", containsString(NOT_COVERED));
    }

    @Test
    void aDraftOfAnotherRightIsRefused() {
        draft("meta", "ERASURE")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rights"))
                .body("errors[0].message", containsString(NOT_COVERED));
    }

    @Test
    void aVendorThatHoldoutDoesNotKnowIsAnotherVendor() {
        guild.call()
                .body(Map.of(
                        "country",
                        "IE",
                        "rights",
                        List.of("OBJECTION"),
                        "recipient",
                        Map.of("name", "Some AI", "country", "IE", "email", "privacy@vendor.example"),
                        "mandate",
                        mandate))
                .post("/requests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("vendor"));
    }

    @Test
    void aDraftCannotBeChangedToAnotherRight() {
        JsonPath draft = guild.draft(mandate);

        Response refused = change(draft, List.of("OBJECTION", "ERASURE"));

        refused.then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rights"))
                .body("errors[0].message", containsString(NOT_COVERED));
        guild.call()
                .get("/requests/{id}", draft.getString("id"))
                .then()
                .body("rights.kind", equalTo(List.of("OBJECTION")));
    }

    @Test
    void whereTheMemberLivesIsCorrectedAndOpensNoOtherRight() {
        JsonPath draft = guild.draft(mandate);

        JsonPath moved = moved(draft, Map.of("country", "GB"))
                .then()
                .statusCode(200)
                .body("law.id", equalTo("uk-gdpr"))
                .extract()
                .jsonPath();

        moved(moved, Map.of("country", "IE", "rights", List.of("ERASURE")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rights"))
                .body("errors[0].message", containsString(NOT_COVERED));
        guild.call().get("/requests/{id}", draft.getString("id")).then().body("country", equalTo("GB"));
    }

    @Test
    void noneOfManyDraftsGoesBeyondIt() {
        many("openai", "OBJECTION")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("inputs[1].vendor"))
                .body("errors[0].message", containsString(NOT_COVERED));
        many("meta", "ERASURE").then().statusCode(400).body("errors.field", hasItem("inputs[1].rights"));
        guild.call().get("/requests").then().body("total", equalTo(0));
    }

    @Test
    void theDayAfterNothingIsDraftedOrChanged() {
        JsonPath draft = guild.draft(mandate);
        QuarkusMock.installMockForType(
                Clock.fixed(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC), Clock.class);

        Response refused = draft("meta", "OBJECTION");

        refused.then().statusCode(400).body("errors[0].field", equalTo("mandate"));
        many("meta", "OBJECTION").then().statusCode(400).body("errors.field", hasItem("inputs[1].mandate"));
        change(draft, List.of("ACCESS")).then().statusCode(404);
    }

    private Response draft(String vendor, String right) {
        return guild.call().body(input(vendor, right)).post("/requests");
    }

    /** Two drafts at once, the first of which is inside. */
    private Response many(String vendor, String right) {
        return guild.call()
                .body(Map.of("inputs", List.of(input("meta", "OBJECTION"), input(vendor, right))))
                .post("/drafts");
    }

    private Response change(JsonPath draft, List<String> rights) {
        return guild.call()
                .body(Map.of("version", draft.getInt("version"), "rights", rights, "law", "eu-gdpr"))
                .put("/requests/{id}/draft", draft.getString("id"));
    }

    private Response moved(JsonPath draft, Map<String, ?> correction) {
        Map<String, Object> body = new HashMap<>(correction);
        body.put("version", draft.getInt("version"));
        return guild.call().body(body).put("/requests/{id}/draft", draft.getString("id"));
    }

    private Map<String, Object> input(String vendor, String right) {
        Map<String, Object> input = new HashMap<>(Guild.objection(mandate));
        input.put("vendor", vendor);
        input.put("rights", List.of(right));
        return input;
    }
}
