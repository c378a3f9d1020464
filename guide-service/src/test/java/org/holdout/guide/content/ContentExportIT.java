package org.holdout.guide.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.holdout.guide.Fingerprint;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.QueryCount;
import org.holdout.guide.Tokens;
import org.holdout.guide.guide.GuideChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContentExportIT {

    @Inject
    ContentLoader loader;

    @Inject
    ContentExport export;

    @Inject
    SessionFactory sessions;

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @Test
    void theExportOfFreshlyLoadedContentIsTheContentByteForByte() {
        List<ContentFile> exported = export.files();

        assertEquals(byName(ContentFiles.packaged()), byName(exported));
    }

    @Test
    void loadingAnExportChangesNothing() {
        loader.load(VendorFixture.besides(VendorFixture.named("trip")));
        List<ContentFile> exported = export.files();

        LoadReport report = loader.load(ContentSet.of(exported));

        assertEquals(GuideChanges.NONE, report.guides());
        assertEquals(List.of(), report.problems());
        assertEquals(exported, export.files());
    }

    @Test
    void aMendedStepLeavesAGapInItsTranslationThatTheExportCarriesThereAndBack() {
        loader.load(VendorFixture.besides(VendorFixture.named("gap")));
        Editing.translate("gap-web", "ann", 1, "Ausschalten", "Einstellungen öffnen.", "Ausschalten.")
                .statusCode(200);
        Editing.revise("gap-web", "ann", 2, "The switch has moved", "Turn it off.")
                .statusCode(200);
        List<ContentFile> exported = export.files();
        assertTrue(byName(exported).get("gap.yaml").contains("- Einstellungen öffnen.\n          - null\n"));

        LoadReport report = loader.load(ContentSet.of(exported));

        assertEquals(List.of(), report.problems());
        assertEquals(GuideChanges.NONE, report.guides());
        assertEquals(exported, export.files());
        given().auth()
                .oauth2(Tokens.of("ann", "editor"))
                .get("/guides/gap-web/conflict")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileThatSaysOtherwiseMeetsAGapAsAConflictOfThatEntry() {
        loader.load(VendorFixture.besides(VendorFixture.named("meet")));
        Editing.translate("meet-web", "ann", 1, "Ausschalten", "Einstellungen öffnen.", "")
                .statusCode(200);
        ContentFile file = VendorFixture.named("meet");
        String said = file.text().replace("    minutes: 5", """
                            minutes: 5
                            translations:
                              de:
                                title: Ausschalten
                                steps: [Einstellungen öffnen., Training ausschalten.]
                        """.stripTrailing());

        loader.load(VendorFixture.besides(new ContentFile(file.name(), said)));

        given().auth()
                .oauth2(Tokens.of("ann", "editor"))
                .get("/guides/meet-web/conflict")
                .then()
                .body("changes.field", contains("de.steps"))
                .body("changes[0].before", contains("Einstellungen öffnen."))
                .body("changes[0].after", contains("Einstellungen öffnen.", "Training ausschalten."));
    }

    @Test
    void theFilesAreListedAndReadByName() {
        String hash = when().get("/content")
                .then()
                .statusCode(200)
                .body("files", hasSize(40))
                .body("files.name", hasItem("meta.yaml"))
                .extract()
                .path("files.find { it.name == 'meta.yaml' }.hash");

        byte[] file = when().get("/content/meta.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/yaml"))
                .extract()
                .asByteArray();

        assertEquals(hash, Fingerprint.of(file));
    }

    @Test
    void whoHoldsAFileIsToldThatItStillHolds() {
        String tag = when().get("/content/x.yaml").then().extract().header("ETag");

        given().header("If-None-Match", tag).get("/content/x.yaml").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.yaml", "meta", "a%2Fmeta.yaml", "a%00.yaml"})
    void anUnknownFileIsNotFound(String name) {
        given().urlEncodingEnabled(false)
                .get("/content/" + name)
                .then()
                .statusCode(404)
                .body("code", is("NOT_FOUND"));
    }

    @Test
    void theWholeExportCostsTwoQueries() {
        assertEquals(2, QueryCount.of(sessions, export::files));
    }

    @Test
    void oneFileReadsOneVendorAlone() {
        Runnable read = () -> when().get("/content/meta.yaml").then().statusCode(200);

        assertEquals(2, QueryCount.of(sessions, read));

        sessions.getStatistics().clear();
        read.run();
        assertEquals(1, sessions.getStatistics().getEntityLoadCount());
    }

    private static Map<String, String> byName(List<ContentFile> files) {
        return files.stream().collect(Collectors.toMap(ContentFile::name, ContentFile::text));
    }
}
