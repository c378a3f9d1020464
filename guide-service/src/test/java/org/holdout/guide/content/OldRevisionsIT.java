package org.holdout.guide.content;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revisions that were stored before guides said their effect. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OldRevisionsIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    ContentLoader loader;

    @Inject
    TestDatabase database;

    private String guide;

    @BeforeEach
    void aGuideHasARevisionWithoutAnEffect() {
        String vendor = "aged" + COUNT.incrementAndGet();
        guide = vendor + "-web";
        loader.load(VendorFixture.besides(VendorFixture.named(vendor)));
        Editing.revise(guide, "ann", 1, "The switch has moved", "Turn it off.").statusCode(200);
        database.execute("update guide_revision set document = document #- '{guide,effect}'" + " where guide_id = '"
                + guide + "' and revision = 1");
    }

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @Test
    void anOldRevisionHasTheEffectThatTheGuideHasNow() {
        when().get("/guides/" + guide + "?revision=1")
                .then()
                .statusCode(200)
                .body("effect", is("STOPS_TRAINING"))
                .body("steps[1].text", is("Switch training off."));
    }

    @Test
    void theHistorySaysOfNoEffectThatItHasChanged() {
        when().get("/guides/" + guide + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].changes.field", not(hasItem("effect")));
    }

    @Test
    void aGuideThatWasRetiredBeforePromisesNothing() {
        database.execute("update guide set effect = '', retired = true where id = '" + guide + "'");

        when().get("/guides/" + guide + "?revision=1").then().statusCode(200).body("effect", is("ASKS_VENDOR"));
    }
}
