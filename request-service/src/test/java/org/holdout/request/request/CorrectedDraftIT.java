package org.holdout.request.request;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft whose place, law or rights were chosen wrongly is corrected, not thrown away. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CorrectedDraftIT {

    @Test
    void aDraftMovesToAnotherCountryWithAllThatWasPutIntoIt() {
        RequestApi ana = RequestApi.as("ana-moves");
        JsonPath draft = drafted(
                ana, Map.of("grounds", "My drawings.", "situations", List.of("safety"), "letterLanguage", "de"));
        ana.call()
                .body(Map.of("kind", "prompt-record", "prompt", "Who is Ana?", "output", "A painter."))
                .post("/requests/{id}/evidence-descriptions", draft.getString("id"))
                .then()
                .statusCode(200);
        JsonPath profile = RequestApi.ok(200, ana.call().get("/profile"));

        JsonPath moved = RequestApi.ok(
                200,
                changed(
                        ana,
                        ana.read(draft.getString("id")),
                        Map.of("country", "GB", "rights", List.of("OBJECTION", "ACCESS"), "law", "uk-gdpr")));

        assertEquals("GB", moved.getString("country"));
        assertEquals("uk-gdpr", moved.getString("law.id"));
        assertEquals(List.of("OBJECTION", "ACCESS"), moved.getList("rights.kind"));
        assertEquals("Meta Platforms, Inc.", moved.getString("controller.name"));
        assertEquals("US", moved.getString("controller.country"));
        assertEquals("DRAFT", moved.getString("state"));
        assertEquals(draft.getString("reference"), moved.getString("reference"));
        assertEquals(draft.getString("guide"), moved.getString("guide"));
        assertEquals("My drawings.", moved.getString("grounds"));
        assertEquals(List.of("safety"), moved.getList("situations.id"));
        assertEquals("de", moved.getString("letterLanguage"));
        assertEquals(List.of("Who is Ana?"), moved.getList("evidence.description.prompt"));
        assertEquals(
                profile.getMap("$"),
                RequestApi.ok(200, ana.call().get("/profile")).getMap("$"));
        String letter = RequestApi.ok(200, ana.call().get("/requests/{id}/letter?language=en", draft.getString("id")))
                .getString("text");
        assertTrue(letter.contains("I object under UK GDPR Art. 21"), letter);
        assertTrue(letter.contains("My drawings."), letter);
    }

    @Test
    void whoSaysNoPlaceChangesNone() {
        RequestApi ana = RequestApi.as("ana-stays");
        JsonPath draft =
                drafted(ana, Map.of("country", "US", "state", "CA", "rights", List.of("ERASURE"), "law", "us-ca-ccpa"));

        JsonPath changed = RequestApi.ok(200, changed(ana, draft, Map.of("grounds", "My drawings.")));

        for (String same : List.of("country", "residenceState", "law.id", "rights.kind", "channel", "controller")) {
            assertEquals(draft.<Object>get(same), changed.<Object>get(same), same);
        }
        assertNotNull(changed.getString("residenceState"));
    }

    @ParameterizedTest
    @CsvSource({
        "CA, QC, ca-pipeda, ACCESS, CA, ON, ca-pipeda",
        "CA, QC, ca-qc-law25, ACCESS, CA, ON, ca-pipeda",
        "CA, ON, ca-pipeda, ACCESS, CA, QC, ca-pipeda",
        "IE, , eu-gdpr, OBJECTION, DE, , eu-gdpr",
        "IE, , eu-gdpr, OBJECTION, GB, , uk-gdpr",
        "IE, , eu-gdpr, ERASURE, TR, , ",
        "TR, , , ERASURE, IE, , eu-gdpr",
    })
    void aLawThatIsNotSaidStaysWhereItHoldsAndIsChosenAnewWhereItDoesNot(
            String country, String state, String law, String right, String to, String toState, String then) {
        RequestApi ana = RequestApi.as("ana-law");
        Map<String, Object> from = new HashMap<>(Map.of("country", country, "rights", List.of(right)));
        from.put("state", state);
        from.put("law", law);
        JsonPath draft = drafted(ana, from);
        assertEquals(law, draft.getString("law.id"));
        Map<String, Object> move = new HashMap<>(Map.of("country", to));
        move.put("state", toState);

        JsonPath moved = RequestApi.ok(200, changed(ana, draft, move));

        assertEquals(then, moved.getString("law.id"));
        assertEquals(toState, moved.getString("residenceState"));
        assertEquals(List.of(right), moved.getList("rights.kind"));
    }

    @ParameterizedTest
    @CsvSource({"QC, ca-pipeda", "ON, ca-pipeda"})
    void aLawThatIsNotSaidStaysWhereItGivesTheNewRightsToo(String state, String then) {
        RequestApi ana = RequestApi.as("ana-rights");
        JsonPath draft =
                drafted(ana, Map.of("country", "CA", "state", "QC", "rights", List.of("ACCESS"), "law", "ca-pipeda"));

        JsonPath changed = RequestApi.ok(
                200, changed(ana, draft, Map.of("state", state, "rights", List.of("ACCESS", "RECTIFICATION"))));

        assertEquals(then, changed.getString("law.id"));
        assertEquals(List.of("ACCESS", "RECTIFICATION"), changed.getList("rights.kind"));
    }

    @Test
    void aGuideIsFollowedOnWhereItsFormIsForPeopleThereToo() {
        RequestApi ana = RequestApi.as("ana-guide");
        JsonPath draft = drafted(ana, Map.of("guide", "meta-facebook-objection-eu-web"));

        JsonPath inBritain = RequestApi.ok(200, changed(ana, draft, Map.of("country", "GB")));
        assertEquals("meta-facebook-objection-eu-web", inBritain.getString("guide"));
        JsonPath inTurkey = RequestApi.ok(200, changed(ana, inBritain, Map.of("country", "TR")));

        assertNull(inTurkey.getString("guide"));
        assertNotEquals(inBritain.getString("officialUrl"), inTurkey.getString("officialUrl"));
    }

    @Test
    void aWayThatIsNotSaidStaysWhereItLeadsAndIsChosenAnewWhereItDoesNot() {
        RequestApi ana = RequestApi.as("ana-way");
        JsonPath byPost = drafted(ana, Map.of("channel", "POST"));

        changed(ana, byPost, Map.of("country", "GB", "channel", "POST"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"));
        assertEquals(
                "POST",
                RequestApi.ok(200, changed(ana, byPost, Map.of("country", "DE")))
                        .getString("channel"));
        assertEquals(
                "WEB_FORM",
                RequestApi.ok(200, changed(ana, ana.read(byPost.getString("id")), Map.of("country", "GB")))
                        .getString("channel"));
        JsonPath own = drafted(ana, Map.of("channel", "EMAIL", "recipient", Map.of("email", "dpo@vendor.example")));
        JsonPath moved = RequestApi.ok(200, changed(ana, own, Map.of("country", "GB")));
        assertEquals("EMAIL", moved.getString("channel"));
        assertEquals("dpo@vendor.example", moved.getString("controller.email"));
    }

    /** In Colorado a law gives rights, none of which is an objection. */
    @ParameterizedTest
    @CsvSource({
        "Ireland, , , country",
        "'', , , country",
        ", Leinster, , state",
        "US, CO, , rights",
        "US, CO, eu-gdpr, law",
        ", , uk-gdpr, law",
    })
    void aCorrectionThatCannotBeNamesItsFieldAndChangesNothing(String country, String state, String law, String named) {
        RequestApi ana = RequestApi.as("ana-nowhere");
        JsonPath draft = ana.draft();
        Map<String, Object> move = new HashMap<>();
        move.put("country", country);
        move.put("state", state);
        move.put("law", law);

        changed(ana, draft, move)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].field", equalTo(named));

        JsonPath now = ana.read(draft.getString("id"));
        assertEquals(draft.getInt("version"), now.getInt("version"));
        assertEquals("IE", now.getString("country"));
        assertEquals("eu-gdpr", now.getString("law.id"));
    }

    @Test
    void ofTwoCorrectionsAtOnceTheSecondIsToldThatItReadAnOldDraft() {
        RequestApi ana = RequestApi.as("ana-twice");
        JsonPath draft = ana.draft();
        RequestApi.ok(200, changed(ana, draft, Map.of("country", "GB")));

        changed(ana, draft, Map.of("country", "DE")).then().statusCode(409).body("code", equalTo("STALE_VERSION"));

        assertEquals("GB", ana.read(draft.getString("id")).getString("country"));
    }

    @Test
    void whatWasSentBeforeAndGoesByNoLawNowKeepsNoRulesOfTheFormerOne() {
        RequestApi ana = RequestApi.as("ana-unsent-moves");
        JsonPath sent = ana.sent("2026-01-31");
        assertNotNull(sent.getString("lawVersion"));
        JsonPath draft = ana.act(sent, Map.of("action", "RETRACT_ENTRY", "entry", sent.getString("timeline[0].id")));

        JsonPath moved = RequestApi.ok(200, changed(ana, draft, Map.of("country", "TR")));
        assertNull(moved.getString("lawVersion"));
        JsonPath again = ana.act(moved, Map.of("action", "SEND", "happenedOn", "2026-02-01"));

        assertEquals("NO_STATUTORY_DEADLINE", again.getString("timeliness"));
        assertNull(again.getString("lawVersion"));
        assertEquals(List.of(), again.getList("deadlines"));
    }

    @Test
    void whatIsSentStaysWhereItIs() {
        RequestApi ana = RequestApi.as("ana-sent-stays");

        changed(ana, ana.sent("2026-01-31"), Map.of("country", "GB"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"));
    }

    private static JsonPath drafted(RequestApi who, Map<String, ?> more) {
        Map<String, Object> draft = RequestApi.objectionToMeta();
        draft.putAll(more);
        return RequestApi.ok(201, who.call().body(draft).post("/requests"));
    }

    private static Response changed(RequestApi who, JsonPath draft, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", draft.getInt("version"));
        return who.call().body(body).put("/requests/{id}/draft", draft.getString("id"));
    }
}
