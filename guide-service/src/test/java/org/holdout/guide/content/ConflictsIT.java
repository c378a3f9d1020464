package org.holdout.guide.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import org.hamcrest.Matchers;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.Tokens;
import org.holdout.guide.guide.GuideChanges;
import org.holdout.guide.guide.OpenConflicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file and an editor change the same guide, and nothing that either wrote is lost. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ConflictsIT {

    private static final String IN_FILE = "Switch training off.";
    private static int runs;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Inject
    ContentLoader loader;

    @Inject
    OpenConflicts conflicts;

    @Inject
    EntityManager entities;

    private String vendor;
    private String guide;

    @BeforeEach
    void anEditorHasWrittenSomethingElseThanTheFile() {
        vendor = "con" + runs++;
        guide = vendor + "-web";
        load(VendorFixture.named(vendor).text());
        edit(1, "Turn it off.").statusCode(200);
    }

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @Test
    void theEditorsTextStaysAndTheFilesIsKeptBeside() {
        LoadReport report = load(file("Push the button."));

        assertEquals(GuideChanges.NONE, report.guides());
        shown().body("revision", is(2)).body("steps[1].text", is("Turn it off."));
        conflict()
                .statusCode(200)
                .body("guideId", is(guide))
                .body("revision", is(2))
                .body("file", is(vendor + ".yaml"))
                .body("changes.find { it.field == 'steps' }.before", hasItem("Turn it off."))
                .body("changes.find { it.field == 'steps' }.after", hasItem("Push the button."));
        assertEquals(1, conflicts.count());
        when().get(ready)
                .then()
                .body("checks.find { it.name == 'content' }.status", is("UP"))
                .body("checks.find { it.name == 'content' }.data.conflicts", is(1));
    }

    @Test
    void loadingTheSameFileAgainChangesNothing() {
        load(file("Push the button."));

        LoadReport again = load(file("Push the button."));

        assertEquals(GuideChanges.NONE, again.guides());
        assertEquals(1, kept().size());
    }

    @Test
    void aFileThatStaysAsItWasIsNoConflict() {
        LoadReport report = load(VendorFixture.named(vendor).text().replace("country: US", "country: DE"));

        assertEquals(GuideChanges.NONE, report.guides());
        conflict().statusCode(404);
        shown().body("steps[1].text", is("Turn it off."));
    }

    @Test
    void whatEditorsCannotWriteFollowsTheFile() {
        LoadReport report = load(VendorFixture.named(vendor).text().replace("2026-01-02", "2026-02-03"));

        assertEquals(new GuideChanges(0, 1, 0), report.guides());
        conflict().statusCode(404);
        shown().body("steps[1].text", is("Turn it off.")).body("sources[0].date", is("2026-02-03"));
    }

    @Test
    void aFileThatComesToSayTheSameEndsTheConflict() {
        load(file("Push the button."));

        load(file("Turn it off."));

        conflict().statusCode(404);
        assertEquals(0, conflicts.count());
        assertEquals(new GuideChanges(0, 1, 0), load(file("Pull the lever.")).guides());
        shown().body("steps[1].text", is("Pull the lever."));
    }

    @Test
    void anEditorWhoComesToSayTheSameEndsItToo() {
        load(file("Push the button."));

        edit(2, "Push the button.").statusCode(200);

        conflict().statusCode(404);
    }

    @Test
    void twoRevisionsAndTwoChangesOfTheFileAreAllKept() {
        edit(2, "Turn it off twice.").statusCode(200);
        load(file("Push the button."));
        load(file("Pull the lever."));

        conflict().body("changes.find { it.field == 'steps' }.after", hasItem("Pull the lever."));
        assertTrue(kept().getFirst().contains("Push the button."), "the earlier file's text");
        assertTrue(kept().getLast().contains("Pull the lever."), "the later file's text");
        shown().body("revision", is(3)).body("steps[1].text", is("Turn it off twice."));
        when().get("/guides/" + guide + "?revision=2").then().body("steps[1].text", is("Turn it off."));
    }

    @Test
    void anEditorMayTakeTheFilesText() {
        load(file("Push the button."));

        Editing.resolve(guide, "bob", 2, "FILE")
                .statusCode(200)
                .body("revision", is(3))
                .body("steps[1].text", is("Push the button."))
                .body("steps[1].check.status", is("READ_ON_PAGE"));

        conflict().statusCode(404);
        Editing.resolve(guide, "bob", 2, "FILE").statusCode(200).body("revision", is(3));
        when().get("/guides/" + guide + "/revisions").then().body("items.origin", contains("FILE", "EDITOR", "FILE"));
        assertEquals(new GuideChanges(0, 1, 0), load(file("Pull the lever.")).guides());
    }

    @Test
    void whoTakesTheFilesTextTakesAllThatTheFileSaysByThen() {
        load(file("Push the button."));
        load(file("Push the button.")
                .replace("effect: stops_training", "effect: limits_training\n    plans: [paid]")
                .replace("2026-01-02", "2026-02-03"));
        conflict().body("changes.field", not(hasItem("effect")));

        Editing.resolve(guide, "bob", 3, "FILE")
                .statusCode(200)
                .body("steps[1].text", is("Push the button."))
                .body("effect", is("LIMITS_TRAINING"))
                .body("plans", contains("PAID"))
                .body("sources[0].date", is("2026-02-03"));
    }

    @Test
    void editorsReadTheFilesNameAndNotWhereItLies() {
        loader.load(VendorFixture.besides(
                new ContentFile("/srv/more content/" + vendor + ".yaml", file("Push the button."))));

        conflict().statusCode(200).body("file", is(vendor + ".yaml"));
    }

    @Test
    void anEditorMayKeepTheEditorsText() {
        load(file("Push the button."));

        Editing.resolve(guide, "bob", 2, "EDITOR")
                .statusCode(200)
                .body("revision", is(2))
                .body("steps[1].text", is("Turn it off."));

        conflict().statusCode(404);
        Editing.resolve(guide, "bob", 2, "EDITOR").statusCode(200).body("revision", is(2));
        load(file("Push the button.").replace("country: US", "country: DE"));
        conflict().statusCode(404);
        load(file("Pull the lever."));
        conflict().statusCode(200);
    }

    @Test
    void whoeverReadAnOlderRevisionSettlesNothing() {
        load(file("Push the button."));
        edit(2, "Turn it off twice.").statusCode(200);

        Editing.resolve(guide, "bob", 2, "FILE").statusCode(409).body("code", is("STALE_VERSION"));
        conflict().statusCode(200);
    }

    @Test
    void withoutAConflictThereIsNothingToTakeFromTheFile() {
        Editing.resolve(guide, "bob", 2, "FILE").statusCode(404);
    }

    @Test
    void aGuideThatItsFileNoLongerHasStaysUntilAnEditorDecides() {
        LoadReport report = load(withoutGuides());

        assertEquals(GuideChanges.NONE, report.guides());
        shown().body("retired", nullValue()).body("steps[1].text", is("Turn it off."));
        conflict().body("changes.field", contains("retired"));

        Editing.resolve(guide, "bob", 2, "FILE").statusCode(200).body("retired", is(true));
        Editing.resolve(guide, "bob", 2, "FILE").statusCode(200);
        when().get("/changes?vendor=" + vendor).then().body("items[0].kind", is("RETIRED"));
    }

    @Test
    void aGuideThatAnEditorKeptAlthoughItsFileHasItNoMoreIsNotAskedAboutAgain() {
        load(withoutGuides());
        Editing.resolve(guide, "bob", 2, "EDITOR").statusCode(200);

        load(withoutGuides().replace("country: US", "country: DE"));

        conflict().statusCode(404);
        shown().body("retired", nullValue());
    }

    @Test
    void whenItsVendorGoesAnEditedGuideIsRetiredAndComesBackAsItWas() {
        loader.load(VendorFixture.besides());
        shown().body("retired", is(true));

        LoadReport back = load(VendorFixture.named(vendor).text());

        assertEquals(new GuideChanges(1, 0, 0), back.guides());
        shown().body("retired", nullValue()).body("revision", is(3)).body("steps[1].text", is("Turn it off."));
        conflict().statusCode(200).body("changes.find { it.field == 'steps' }.after", hasItem(IN_FILE));
    }

    @Test
    void theExportHoldsTheEditorsTextAndLoadingItEndsTheConflict() {
        load(file("Push the button."));
        String exported =
                when().get("/content/" + vendor + ".yaml").then().extract().asString();
        assertTrue(exported.contains("Turn it off."), exported);

        LoadReport report = load(exported);

        assertEquals(GuideChanges.NONE, report.guides());
        conflict().statusCode(404);
        assertEquals(
                exported,
                when().get("/content/" + vendor + ".yaml").then().extract().asString());
    }

    @Test
    void conflictsAreForEditors() {
        when().get("/guides/" + guide + "/conflict").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("carl"))
                .get("/guides/" + guide + "/conflict")
                .then()
                .statusCode(403);
        Editing.resolve(guide, "bob", 2, "NOBODY").statusCode(400).body("errors[0].field", Matchers.is("take"));
    }

    private ValidatableResponse edit(int base, String secondStep) {
        return Editing.revise(guide, "ann", base, "The switch has moved", secondStep);
    }

    private LoadReport load(String text) {
        LoadReport report = loader.load(VendorFixture.besides(new ContentFile(vendor + ".yaml", text)));
        assertEquals(List.of(), report.problems());
        return report;
    }

    private String file(String secondStep) {
        return VendorFixture.named(vendor).text().replace(IN_FILE, secondStep);
    }

    private String withoutGuides() {
        String text = VendorFixture.named(vendor).text();
        return text.substring(0, text.indexOf("guides:"));
    }

    private ValidatableResponse shown() {
        return when().get("/guides/" + guide).then().statusCode(200);
    }

    private ValidatableResponse conflict() {
        return given().auth()
                .oauth2(Tokens.of("bob", "editor"))
                .get("/guides/" + guide + "/conflict")
                .then();
    }

    @Transactional
    @SuppressWarnings("unchecked") // a native query with String.class gives strings
    List<String> kept() {
        return entities.createNativeQuery(
                        "select cast(document as text) from guide_conflict where guide_id = ?1 order by id",
                        String.class)
                .setParameter(1, guide)
                .getResultList();
    }
}
