package org.holdout.guide.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.holdout.guide.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TranslationsIT {

    @Inject
    ContentLoader loader;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aGuideAndAVendorSpeakGermanInPart() {
        String text = VendorFixture.named("sprach")
                .text()
                .replace("    minutes: 5", """
                            minutes: 5
                            prerequisites: [An account]
                            translations:
                              de:
                                title: Training ausschalten
                                steps:
                                  - Öffnen Sie die Einstellungen.
                                  - Schalten Sie das Trainieren aus.
                        """.stripTrailing())
                .replace("  defaultSetting", """
                          defaultNote: It is on.
                          notes: [A note]
                          translations:
                            de:
                              defaultNote: Es ist an.
                          defaultSetting
                        """.stripTrailing());
        LoadReport report = loader.load(VendorFixture.besides(new ContentFile("sprach.yaml", text)));
        assertEquals(List.of(), report.problems());
    }

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de", "de-AT", "de-CH;q=0.9, en;q=0.8", "fr, de;q=0.5, en;q=0.4"})
    void aReaderOfGermanIsShownGermanAndToldWhatIsEnglish(String accepted) {
        given().header("Accept-Language", accepted)
                .get("/guides/sprach-web")
                .then()
                .statusCode(200)
                .body("title", is("Training ausschalten"))
                .body("steps.text", contains("Öffnen Sie die Einstellungen.", "Schalten Sie das Trainieren aus."))
                .body("prerequisites", contains("An account"))
                .body("language", is("de"))
                .body("inEnglish", containsInAnyOrder("prerequisites", "achieves"))
                .body("vendorDetails.defaultNote", is("Es ist an."))
                .body("vendorDetails.language", is("de"))
                .body("vendorDetails.inEnglish", contains("notes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en", "en-GB, de;q=0.5", "fr", "*", "'!!'", "de;q=0"})
    void everybodyElseIsShownEnglish(String accepted) {
        given().header("Accept-Language", accepted)
                .get("/guides/sprach-web")
                .then()
                .statusCode(200)
                .body("steps[0].text", is("Open the settings."))
                .body("language", is("en"))
                .body("inEnglish", empty());
    }

    @Test
    void answersDifferByLanguageAndSaySo() {
        String german = given().header("Accept-Language", "de")
                .get("/vendors/sprach")
                .then()
                .header("Vary", "Accept-Language")
                .extract()
                .header("ETag");

        given().get("/vendors/sprach").then().header("Vary", "Accept-Language").header("ETag", not(is(german)));
    }

    @ParameterizedTest
    @CsvSource({"guide, sprach-web, einstellung", "guide, sprach-web, ausschalten", "vendor, sprach, ausschalten"})
    @Transactional
    void theSearchKnowsGermanWords(String table, String id, String word) {
        Object found = entities.createNativeQuery(
                        "select search @@ to_tsquery('german', ?1) from " + table + " where id = ?2", Boolean.class)
                .setParameter(1, word)
                .setParameter(2, id)
                .getSingleResult();

        assertEquals(true, found);
    }
}
