package org.holdout.guide.guide;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.QueryCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GuideReadsIT {

    @Inject
    SessionFactory sessions;

    @Test
    void aGuideHasItsStepsInOrderEachWithItsCheck() {
        when().get("/guides/meta-instagram-third-party-ios-android")
                .then()
                .statusCode(200)
                .body("revision", is(1))
                .body("vendor", is("meta"))
                .body("platforms", contains("IOS", "ANDROID"))
                .body("regions.id", contains("WORLDWIDE"))
                .body("audience", is("ACCOUNT_HOLDER"))
                .body("steps.number", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body("steps[0].text", is("Open the Instagram app and go to your profile."))
                .body("steps[10].text", is("Note the date and keep the confirmation e-mail."))
                .body("steps.check.status", everyItem(is("PARTLY_READ")))
                .body("steps[0].check.checkedOn", is("2026-07-24"))
                .body("steps[0].check.source.id", is("meta-genai"))
                .body("lastCheckedOn", is("2026-07-24"))
                .body("stepsVerification", is("PARTLY"))
                .body("confidence", is("HIGH"))
                .body("sources.id", hasItem("founding"))
                .body("sources[0].title", is("Holdout's founding document"));
    }

    @Test
    void generalKnowledgeIsMarkedAndRestsOnNothing() {
        when().get("/guides/grok-any")
                .then()
                .body("steps.check.status", everyItem(is("GENERAL_KNOWLEDGE")))
                .body("steps[0].check.source", nullValue())
                .body("steps[0].check.checkedOn", nullValue());
    }

    @Test
    void aGuideWhoseSourcesBearNoDateWasCheckedOnNoKnownDay() {
        when().get("/guides/tumblr-web").then().statusCode(200).body("lastCheckedOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "insta,     meta-instagram-third-party-ios-android",
        "instagram, meta-instagram-third-party-ios-android",
        "instgram,  meta-instagram-third-party-ios-android",
        "fb,        meta-facebook-third-party-web",
        "twitter,   x-web",
        "chatgtp,   openai-web",
        "'turn off gemini', google-gemini-web",
        "one-time code, meta-instagram-third-party-ios-android",
    })
    void theSearchFindsWhatPeopleCallIt(String words, String guide) {
        given().queryParam("search", words)
                .queryParam("first", 5)
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(guide));
    }

    @Test
    void instaFindsTheInstagramGuidesFirst() {
        given().queryParam("search", "insta")
                .get("/guides")
                .then()
                .body(
                        "items[0..1].id",
                        containsInAnyOrder(
                                "meta-instagram-third-party-ios-android", "meta-instagram-objection-eu-ios-android"));
    }

    @Test
    void aGuideReadByItselfBringsItsWholeVendor() {
        when().get("/guides/meta-last-resort")
                .then()
                .body("id", is("meta-last-resort"))
                .body("vendorDetails.id", is("meta"))
                .body("vendorDetails.sources.id", hasItem("founding"))
                .body("vendorDetails.language", is("en"));
        given().queryParam("ids", "meta-last-resort").get("/guides").then().body("items[0].vendorDetails", nullValue());
    }

    @Test
    void aSearchThatFindsNothingAnswersAnEmptyPage() {
        given().queryParam("search", "zzzzqqqq")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(0))
                .body("hasNextPage", is(false))
                .body("endCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"DE, true", "IE, true", "GB, true", "EU_EEA, true", "US, false", "US-CA, false", "BR, false"})
    void aRegionFindsItsOwnGuidesAndTheWorldwideOnes(String region, boolean objection) {
        var ids = given().queryParam("region", region)
                .queryParam("vendor", "meta")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("meta-instagram-third-party-ios-android"))
                .extract()
                .path("items.id");

        assertEquals(objection, ((List<?>) ids).contains("meta-facebook-objection-eu-web"));
    }

    @Test
    void aPlatformFindsOnlyItsGuides() {
        given().queryParam("platform", "WEB")
                .queryParam("vendor", "meta")
                .get("/guides")
                .then()
                .body("items.id", hasItems("meta-facebook-third-party-web", "meta-last-resort"))
                .body("items.id", not(hasItem("meta-instagram-third-party-ios-android")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = given().queryParam("first", 20)
                    .queryParam("after", after)
                    .get("/guides")
                    .then()
                    .statusCode(200)
                    .body("total", is(67))
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            after = page.path("endCursor");
            more = page.path("hasNextPage");
        }

        assertEquals(67, seen.size());
        assertEquals(67, new HashSet<>(seen).size());
    }

    @Test
    void searchedPagesFollowEachOtherToo() {
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        int total = 0;
        while (more) {
            var page = given().queryParam("first", 3)
                    .queryParam("after", after)
                    .queryParam("search", "training")
                    .get("/guides")
                    .then()
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            after = page.path("endCursor");
            more = page.path("hasNextPage");
            total = page.path("total");
        }

        assertEquals(total, seen.size());
        assertEquals(total, new HashSet<>(seen).size());
    }

    @Test
    void guidesComeByIdInTheOrderAsked() {
        given().queryParam("ids", "x-web,nobody,openai-web,x-web")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items.id", contains("x-web", "openai-web"));
    }

    @Test
    void aHundredOfTheLongestIdsFitInOneCall() {
        String others =
                IntStream.range(1, 100).mapToObj(i -> "%080d,".formatted(i)).collect(Collectors.joining());

        given().queryParam("ids", others + "x-web")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items.id", contains("x-web"));
    }

    @Test
    void allGuidesOfSeveralVendorsComeInOneCall() {
        given().queryParam("vendors", "openai,x")
                .get("/guides")
                .then()
                .body("items", hasSize(6))
                .body("items.vendor", everyItem(org.hamcrest.Matchers.oneOf("openai", "x")));
    }

    @ParameterizedTest
    @CsvSource({
        "first, 0",
        "first, 101",
        "first, abc",
        "after, '!!'",
        "platform, PHONE",
        "region, XX",
        "region, Mars",
        "vendor, '../x'",
        "revision, one"
    })
    void badInputNamesTheField(String field, String value) {
        given().queryParam(field, value)
                .get(field.equals("revision") ? "/guides/x-web" : "/guides")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", is("INVALID_INPUT"))
                .body("errors[0].field", is(field));
    }

    @Test
    void aSearchTextHasABound() {
        given().queryParam("search", "a".repeat(201))
                .get("/guides")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("search"));
    }

    @ParameterizedTest
    @CsvSource({"' '", "'&|!()'", "'a:*b'", "the", "'%'", "'\\'", "''''"})
    void noSearchTextIsTooOdd(String words) {
        given().queryParam("search", words).get("/guides").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/guides/nobody", "/guides/x-web?revision=99", "/guides/a%00b"})
    void whatIsNotThereIsNotFound(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("code", is("NOT_FOUND"));
    }

    @Test
    void whoHoldsAnAnswerIsToldThatItStillHolds() {
        String tag =
                when().get("/guides/x-web").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/guides/x-web")
                .then()
                .statusCode(304)
                .body(is(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/guides?first=1, 3",
        "/guides?first=100, 3",
        "/guides?first=100&search=training&region=DE&platform=IOS, 3",
        "'/guides?search=instgram&first=5', 4",
        "/guides/meta-instagram-third-party-ios-android, 3",
        "/guides/x-web?revision=1, 3",
        "/guides/x-web/revisions, 2",
        "/changes?vendor=meta, 1",
        "'/guides?vendors=meta,openai,x,reddit', 2",
        "'/guides?ids=x-web,openai-web', 2",
        "/vendors?first=100, 2",
        "/vendors/meta, 1"
    })
    void aReadCostsTheSameNumberOfQueriesHoweverMuchItAnswers(String address, long queries) {
        assertEquals(
                queries,
                QueryCount.of(
                        sessions,
                        () -> given().urlEncodingEnabled(false)
                                .get(address)
                                .then()
                                .statusCode(200)));
    }
}
