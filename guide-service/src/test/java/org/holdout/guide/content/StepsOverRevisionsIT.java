package org.holdout.guide.content;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.guide.Say.as;
import static org.holdout.guide.Say.check;
import static org.holdout.guide.Say.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StepsOverRevisionsIT {

    @Inject
    ContentLoader loader;

    @Inject
    TestDatabase database;

    @AfterEach
    void onlyThePackagedContentStays() {
        database.forgetPeople();
        loader.load(VendorFixture.besides());
    }

    @Test
    void anUnchangedStepKeepsWhatIsKnownOfItAndAMendedOneStartsAnew() {
        loader.load(VendorFixture.besides(VendorFixture.named("keeps")));
        check("keeps-web", List.of(1), "WORKS").statusCode(200);
        check("keeps-web", List.of(2), "GONE").body("steps[1].doubt.reason", is("CHECK"));
        as("ana").body(Map.of("revision", 1, "done", true)).put("/guides/keeps-web/ticks/1");
        as("ana").body(Map.of("revision", 1, "done", true)).put("/guides/keeps-web/ticks/2");

        revise("keeps", "Switch training off.", "Turn training off.");

        when().get("/guides/keeps-web")
                .then()
                .body("revision", is(2))
                .body("steps[0].check.status", is("CHECKED"))
                .body("steps[1].check.status", is("READ_ON_PAGE"))
                .body("steps[1].doubt", nullValue());
        as("ana").queryParam("guides", "keeps-web").get("/ticks").then().body("guides[0].steps", contains(1));
    }

    @Test
    void aReportOnAnOlderRevisionCountsIfTheStepIsStillThere() {
        loader.load(VendorFixture.besides(VendorFixture.named("older")));
        revise("older", "Switch training off.", "Turn training off.");

        report("192.0.2.1", "older-web", 1, "GONE").statusCode(200).body("revision", is(2));
        report("192.0.2.1", "older-web", 2, "GONE").statusCode(409).body("code", is("STALE_VERSION"));
    }

    @Test
    void aRetiredGuideTakesNoReports() {
        loader.load(VendorFixture.besides(VendorFixture.named("retired")));
        loader.load(VendorFixture.besides());

        report("192.0.2.1", "retired-web", 1, "GONE").statusCode(404);
    }

    private void revise(String vendor, String old, String replacement) {
        ContentFile file = VendorFixture.named(vendor);
        loader.load(
                VendorFixture.besides(new ContentFile(file.name(), file.text().replace(old, replacement))));
    }
}
