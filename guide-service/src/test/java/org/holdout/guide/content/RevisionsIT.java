package org.holdout.guide.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.Tokens;
import org.holdout.guide.guide.StepsTried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RevisionsIT {

    private static int runs;

    @Inject
    ContentLoader loader;

    @Inject
    Tried tried;

    private String vendor;
    private String guide;

    @BeforeEach
    void aGuideFromItsFile() {
        vendor = "ed" + runs++;
        guide = vendor + "-web";
        loader.load(VendorFixture.besides(VendorFixture.named(vendor)));
        tried.all().clear();
    }

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @Test
    void anEditorsTextIsShownAtOnceAndItsHistoryToldToEverybody() {
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.")
                .statusCode(200)
                .body("revision", is(2))
                .body("steps[1].text", is("Turn it off."));

        when().get("/guides/" + guide + "/revisions")
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.revision", contains(2, 1))
                .body("items.origin", contains("EDITOR", "FILE"))
                .body("items[0].reason", is("The switch has moved"))
                .body("items[0].author", nullValue())
                .body("items[0].changes.field", hasItems("steps", "stepsVerification"))
                .body(
                        "items[0].changes.find { it.field == 'steps' }.before",
                        contains("Open the settings.", "Switch training off."))
                .body(
                        "items[0].changes.find { it.field == 'steps' }.after",
                        contains("Open the settings.", "Turn it off."))
                .body("items[1].changes", hasSize(0));
        when().get("/changes?vendor=" + vendor)
                .then()
                .body("total", nullValue())
                .body("items.kind", contains("REVISED", "PUBLISHED"))
                .body("items[0].guideId", is(guide))
                .body("items[0].vendorName", is("A" + vendor))
                .body("items[0].revision", is(2))
                .body("items[0].reason", is("The switch has moved"));
    }

    @Test
    void onlyEditorsLearnWhoWroteIt() {
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.").statusCode(200);

        given().auth()
                .oauth2(Tokens.of("bob", "editor"))
                .get("/guides/" + guide + "/revisions")
                .then()
                .body("items.author", hasItem("ann"))
                .header("Cache-Control", startsWith("private"));
        given().auth()
                .oauth2(Tokens.of("carl"))
                .get("/guides/" + guide + "/revisions")
                .then()
                .body("items.author", not(hasItem("ann")));
    }

    @Test
    void theHistoryComesInPages() {
        Editing.revise(guide, "ann", 1, "First", "One.").statusCode(200);
        Editing.revise(guide, "ann", 2, "Second", "Two.").statusCode(200);

        var page = when().get("/guides/" + guide + "/revisions?first=2")
                .then()
                .body("items.revision", contains(3, 2))
                .body("items[1].changes.field", hasItem("steps"))
                .body("hasNextPage", is(true))
                .extract();

        given().queryParam("after", page.<String>path("endCursor"))
                .get("/guides/" + guide + "/revisions")
                .then()
                .body("items.revision", contains(1))
                .body("hasNextPage", is(false));
    }

    @Test
    void sentAgainItAnswersTheRevisionThatItMade() {
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.").statusCode(200);
        Editing.revise(guide, "ann", 2, "And again", "Push it.").statusCode(200);

        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.")
                .statusCode(200)
                .body("revision", is(2));
    }

    @Test
    void whoeverReadAnOlderRevisionIsToldAndNothingIsLost() {
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.").statusCode(200);

        Editing.revise(guide, "bob", 1, "The switch has moved", "Turn it off.")
                .statusCode(409)
                .body("code", is("STALE_VERSION"));
        when().get("/guides/" + guide).then().body("revision", is(2));
    }

    @Test
    void whatChangesNothingMakesNoRevision() {
        Editing.revise(guide, "ann", 1, "Looked at it", "Switch training off.")
                .statusCode(200)
                .body("revision", is(1));
    }

    @Test
    void stepsThatTheEditorTriedAreToldToWhoeverKeepsChecks() {
        Map<String, Object> body = Editing.body(guide, 1, "Tried it", "Turn it off.");
        body.put("checkedSteps", List.of(2, 1, 2));

        Editing.post(guide, "ann", body)
                .statusCode(200)
                .body("steps.check.status", everyItem(is("CHECKED")))
                .body("steps.check.by", everyItem(is("EDITOR")));

        assertEquals(List.of(new StepsTried(guide, 2, List.of(1, 2))), tried.all());
    }

    @Test
    void aTranslationIsWrittenBesideTheEnglishText() {
        Editing.translate(guide, "ann", 1, "Training ausschalten", "Einstellungen öffnen.", "Ausschalten.")
                .statusCode(200);

        given().header("Accept-Language", "de")
                .get("/guides/" + guide)
                .then()
                .body("title", is("Training ausschalten"))
                .body("steps.text", contains("Einstellungen öffnen.", "Ausschalten."))
                .body("platforms", contains("WEB"))
                .body("minutes", is(5));
        when().get("/guides/" + guide)
                .then()
                .body("steps[0].text", is("Open the settings."))
                .body("steps[0].check.status", is("READ_ON_PAGE"));
        when().get("/guides/" + guide + "/revisions")
                .then()
                .body("items[0].changes.field", contains("de.title", "de.steps"));
    }

    @Test
    void aTranslationGoesWhenItsEnglishTextChanges() {
        Editing.translate(guide, "ann", 1, "Training ausschalten", "Einstellungen öffnen.", "Ausschalten.")
                .statusCode(200);

        Editing.revise(guide, "ann", 2, "The switch has moved", "Turn it off.").statusCode(200);

        given().header("Accept-Language", "de")
                .get("/guides/" + guide)
                .then()
                .body("title", is("Training ausschalten"))
                .body("steps.text", contains("Einstellungen öffnen.", "Turn it off."))
                .body("steps.language", contains("de", "en"))
                .body("inEnglish", hasItem("steps[1]"));
        when().get("/guides/" + guide + "/revisions")
                .then()
                .body("items[0].changes.find { it.field == 'de.steps' }.after", contains("Einstellungen öffnen."));
    }

    @Test
    void aTranslationStaysWithItsStepWhereverThatGoes() {
        Editing.translate(guide, "ann", 1, "Training ausschalten", "Einstellungen öffnen.", "Ausschalten.")
                .statusCode(200);
        Map<String, Object> body = Editing.body(guide, 2, "Another order", "Switch training off.");
        Editing.guide(body).put("steps", List.of("Sign in.", "Switch training off.", "Open the settings."));

        Editing.post(guide, "ann", body).statusCode(200);

        given().header("Accept-Language", "de")
                .get("/guides/" + guide)
                .then()
                .body("steps.text", contains("Sign in.", "Ausschalten.", "Einstellungen öffnen."))
                .body("steps.language", contains("en", "de", "de"));
    }

    @Test
    void oneStepMayBeTranslatedAndAnotherNot() {
        Editing.translate(guide, "ann", 1, "Training ausschalten", "", "Ausschalten.")
                .statusCode(200);

        given().header("Accept-Language", "de")
                .get("/guides/" + guide)
                .then()
                .body("steps.text", contains("Open the settings.", "Ausschalten."))
                .body("inEnglish", hasItem("steps[0]"));
    }

    @Test
    void aTranslationOfNoStepIsNone() {
        Editing.translate(guide, "ann", 1, "Training ausschalten", " ", "").statusCode(200);

        given().header("Accept-Language", "de")
                .get("/guides/" + guide)
                .then()
                .body("title", is("Training ausschalten"))
                .body("inEnglish", hasItem("steps"));
    }

    @Test
    void stepsThatNobodyReadInTheSourceAreNotCalledRead() {
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.")
                .body("steps[0].check.status", is("PARTLY_READ"));

        Map<String, Object> body = Editing.body(guide, 2, "All is new", "Push.");
        Editing.guide(body).put("steps", List.of("Hold.", "Push."));
        Editing.post(guide, "ann", body)
                .statusCode(200)
                .body("steps[0].check.status", is("GENERAL_KNOWLEDGE"))
                .body("steps[0].check.source", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "reason       | no                | reason",
                "reason       | null              | reason",
                "baseRevision | null              | baseRevision",
                "language     | fr                | language",
                "guide        | null              | guide",
                "checkedSteps | 3                 | checkedSteps",
                "title        | null              | guide.title",
                "minutes      | 0                 | guide.minutes",
                "regions      | MARS              | guide.regions[0]",
                "officialUrl  | http://a.example  | guide.officialUrl",
                "steps        | null              | guide.steps",
                "note         | LONG              | guide.note",
            })
    void badInputNamesTheField(String field, String value, String named) {
        Map<String, Object> body = Editing.body(guide, 1, "The switch has moved", "Turn it off.");
        Object given = "LONG".equals(value) ? "x".repeat(1001) : value;
        boolean list = List.of("regions", "steps", "checkedSteps").contains(field);
        (body.containsKey(field) ? body : Editing.guide(body))
                .put(field, given == null || !list ? given : List.of(given));

        Editing.post(guide, "ann", body)
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body("errors[0].field", is(named));
        when().get("/guides/" + guide).then().body("revision", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "reason, reason",
        "title, guide.title",
        "note, guide.note",
        "steps, guide.steps[0]",
        "achieves, guide.achieves[0]"
    })
    void whatNobodyCanSeeIsRefusedInEveryText(String field, String named) {
        for (String unseen : List.of("a\u000Bb", "a\u0000b", "a\uFFFEb", "a\uFFFFb")) {
            Map<String, Object> body = Editing.body(guide, 1, "The switch has moved", "Turn it off.");
            (body.containsKey(field) ? body : Editing.guide(body))
                    .put(field, named.endsWith("]") ? List.of(unseen, "Turn it off.") : unseen);

            Editing.post(guide, "ann", body).statusCode(400).body("errors.field", contains(named));
        }
        when().get("/guides/" + guide).then().body("revision", is(1));
    }

    @Test
    void lineEndsInAnEditorsTextsBecomeSpaces() {
        Editing.revise(guide, "ann", 1, "The switch\r\nhas moved", "Turn it\noff.")
                .statusCode(200)
                .body("steps[1].text", is("Turn it off."));

        when().get("/guides/" + guide + "/revisions").then().body("items[0].reason", is("The switch has moved"));
    }

    @Test
    void onlyEditorsRevise() {
        Map<String, Object> body = Editing.body(guide, 1, "The switch has moved", "Turn it off.");

        Editing.send(given(), guide, "revisions", body).statusCode(401).body("code", is("UNAUTHENTICATED"));
        Editing.send(given().auth().oauth2(Tokens.of("carl")), guide, "revisions", body)
                .statusCode(403)
                .body("code", is("FORBIDDEN"));
    }

    @ParameterizedTest
    @CsvSource({"nobody, 404, NOT_FOUND", "a%00b, 404, NOT_FOUND"})
    void whatIsNotThereCannotBeRevised(String id, int status, String code) {
        Editing.post(id, "ann", Editing.body("x-web", 1, "The switch has moved", "Turn it off."))
                .statusCode(status)
                .body("code", is(code));
    }

    @Test
    void aGuideThatIsNoLongerOfferedIsNotRevised() {
        loader.load(VendorFixture.besides());

        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.")
                .statusCode(409)
                .body("code", is("ILLEGAL_ACTION"));
    }

    @Test
    void noNameLeavesTheHistory() {
        Editing.revise(guide, "ann-the-editor", 1, "The switch has moved", "Turn it off.")
                .statusCode(200);

        for (String address : List.of("/guides/" + guide, "/changes", "/content/" + vendor + ".yaml")) {
            ValidatableResponse answer = when().get(address).then().statusCode(200);
            assertEquals(-1, answer.extract().asString().indexOf("ann-the-editor"), address);
        }
    }

    /** Hears which steps editors tried. */
    @ApplicationScoped
    static class Tried {

        private final List<StepsTried> steps = new CopyOnWriteArrayList<>();

        List<StepsTried> all() {
            return steps;
        }

        void heard(@Observes StepsTried some) {
            steps.add(some);
        }
    }
}
