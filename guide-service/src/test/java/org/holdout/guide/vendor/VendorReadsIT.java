package org.holdout.guide.vendor;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.holdout.guide.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class VendorReadsIT {

    @Test
    void metaSaysWhatTheFoundingDocumentSays() {
        when().get("/vendors/meta")
                .then()
                .statusCode(200)
                // posts, photos and captions of Facebook and Instagram, and data of third parties, by default
                .body("foundingStatements[0]", containsString("photos, posts, captions on Facebook and Instagram"))
                .body("foundingStatements[0]", containsString("third-party data"))
                .body("dataUsed.find { it.category == 'public_posts' }.use", is("YES"))
                .body("dataUsed.find { it.category == 'photos' }.use", is("YES"))
                .body("dataUsed.find { it.category == 'captions' }.use", is("YES"))
                .body("dataUsed.find { it.category == 'third_party_public_web' }.use", is("YES"))
                .body("foundingStatements", hasItem("Used by default unless you opt out."))
                .body("defaultSetting", is("opted_in"))
                // the worldwide opt-out covers third-party data only
                .body("optOut.scope", is("third_party_only"))
                .body(
                        "foundingStatements[2]",
                        startsWith("Opting out applies only to data gathered from third parties"))
                // a form that wants evidence and sends a one-time code, judged by local law
                .body("optOut.mechanisms", hasItem("web_form"))
                .body("optOut.evidenceRequired", is(true))
                .body("optOut.evidenceNote", containsString("one-time code"))
                .body("foundingStatements[4]", containsString("reviewed under local laws"))
                .body("foundingStatements[4]", containsString("one-time code is sent to your e-mail"))
                // private messages are not used, unless shared with an AI feature
                .body("foundingStatements", hasItem("Private messages are not used."))
                .body("dataUsed.find { it.category == 'private_messages' }.use", is("CONDITIONAL"))
                .body("excluded[0]", containsString("unless someone in the chat shares them with a Meta AI feature"))
                // people without an account, less restrictive vendors, the last resort
                .body("foundingStatements[6]", startsWith("Even if you do not use Meta services"))
                .body(
                        "foundingStatements[7]",
                        is("More restrictive than OpenAI and Google, which allow a full opt-out."))
                .body("foundingStatements[8]", is("Last resort: deactivate or delete the accounts."))
                .body("services", hasItems("Facebook", "Instagram"));
    }

    @Test
    void metaDiffersByRegionBesideTheWorldwideBaseline() {
        when().get("/vendors/meta")
                .then()
                .body("regionalVariants[0].regions.name", contains("EU/EEA"))
                .body("regionalVariants[0].scope", is("partial"))
                .body("regionalVariants[0].verification", is("PAGE"))
                .body("regionalVariants[0].sources.id", contains("meta-pp-eu", "meta-pp-us", "sky-meta"))
                .body("regionalVariants[1].regions.name", contains("United Kingdom"));
    }

    @Test
    void facebookOnTheWebAndTheLastResortHaveGuidesForTheFoundingSteps() {
        when().get("/guides/meta-facebook-third-party-web")
                .then()
                .body("platforms", contains("WEB"))
                .body("steps", hasSize(10))
                .body("steps[1].text", is("Choose Settings & privacy, then Privacy Center."))
                .body("steps[8].text", containsString("one-time code"));
        when().get("/guides/meta-last-resort").then().body("steps", hasSize(6));
    }

    @Test
    void allVendorsAreThere() {
        given().queryParam("first", 100)
                .get("/vendors")
                .then()
                .statusCode(200)
                .body("total", is(40))
                .body("items", hasSize(40))
                .body("hasNextPage", is(false))
                .body("items[0].id", is("adobe"));
    }

    @ParameterizedTest
    @CsvSource({
        "insta, meta",
        "instagram, meta",
        "fb, meta",
        "facebok, meta",
        "twitter, x",
        "x, x",
        "chatgpt, openai",
        "claude, anthropic",
        "gemini, google-gemini",
        "bard, google-gemini",
        "linkdin, linkedin",
        "whatsapp, meta-ai-whatsapp"
    })
    void theSearchFindsFirstWhatPeopleCallIt(String words, String vendor) {
        given().queryParam("search", words)
                .get("/vendors")
                .then()
                .statusCode(200)
                .body("items[0].id", is(vendor));
    }

    @Test
    void vendorsComeByIdInTheOrderAsked() {
        given().queryParam("ids", "x,nobody,meta")
                .get("/vendors")
                .then()
                .statusCode(200)
                .body("items.id", contains("x", "meta"));
    }

    @Test
    void tooManyIdsAreRefused() {
        given().queryParam(
                        "ids",
                        String.join(
                                ",",
                                java.util.stream.IntStream.range(0, 101)
                                        .mapToObj(i -> "v" + i)
                                        .toList()))
                .get("/vendors")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("ids"));
    }

    @Test
    void anUnknownVendorIsNotFound() {
        when().get("/vendors/nobody")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("code", is("NOT_FOUND"));
    }
}
