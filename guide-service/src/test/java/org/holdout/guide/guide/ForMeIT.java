package org.holdout.guide.guide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.holdout.guide.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ForMeIT {

    @Test
    void theBestComesFirstThenTheQuickestAndTheLastResortAtTheEnd() {
        given().queryParam("ofVendors", "meta,slack,reddit,openai")
                .queryParam("order", "BEST")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items[0..3].id", contains("openai-web", "openai-ios-android", "openai-portal", "slack-admin"))
                .body("items.id.reverse().take(2)", containsInAnyOrder("meta-last-resort", "reddit-any"));
    }

    @Test
    void bestPagesFollowEachOtherWithoutGapOrRepeat() {
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = given().queryParam("first", 10)
                    .queryParam("after", after)
                    .queryParam("order", "best")
                    .get("/guides")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            after = page.path("endCursor");
            more = page.path("hasNextPage");
        }

        assertEquals(67, seen.size());
        assertEquals(67, new HashSet<>(seen).size());
    }

    @Test
    void aServiceFindsItsGuidesAndThoseOfItsWholeVendor() {
        given().queryParam("service", "Instagram")
                .queryParam("service", "Nobody")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("meta-instagram-third-party-ios-android", "meta-last-resort"))
                .body("items.id", not(hasItem("meta-facebook-third-party-web")));
    }

    @Test
    void everythingNarrowsTogether() {
        given().queryParam("ofVendors", "openai,anthropic,figma")
                .queryParam("platforms", "ios,web")
                .queryParam("audiences", "ACCOUNT_HOLDER")
                .queryParam("plan", "PAID")
                .queryParam("maxMinutes", 2)
                .queryParam("effects", "STOPS_TRAINING,LIMITS_TRAINING")
                .queryParam("region", "DE")
                .get("/guides")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(
                                "anthropic-web", "anthropic-ios-android", "openai-web", "openai-ios-android"))
                .body("items.minutes", everyItem(lessThanOrEqualTo(2)));
    }

    @Test
    void aGuideWithoutPlansHoldsForEveryPlan() {
        given().queryParam("vendor", "x")
                .queryParam("plan", "BUSINESS")
                .get("/guides")
                .then()
                .body("items", hasSize(2));
        given().queryParam("vendor", "openai")
                .queryParam("plan", "BUSINESS")
                .get("/guides")
                .then()
                .body("items.id", contains("openai-removal-non-user"));
    }

    @ParameterizedTest
    @CsvSource({
        "platforms, 'web,fridge', 'WEB, IOS, ANDROID'",
        "audiences, everybody, 'ACCOUNT_HOLDER, NON_USER'",
        "plan, gold, 'FREE, PAID, BUSINESS'",
        "effects, none, STOPS_TRAINING",
        "order, worst, 'VENDOR, BEST'",
        "maxMinutes, -1, minutes",
        "ofVendors, '../x', meta",
    })
    void unknownValuesAreRefusedWithThoseThereAre(String field, String value, String told) {
        given().queryParam(field, value)
                .get("/guides")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body("errors[0].field", is(field))
                .body("errors[0].message", containsString(told));
    }

    @Test
    void whatIsOnlyLikeTheSearchIsMarked() {
        given().queryParam("search", "instgram")
                .get("/guides")
                .then()
                .body("nearest", is(true))
                .body("items[0].id", containsString("instagram"));
        given().queryParam("search", "instagram").get("/guides").then().body("nearest", nullValue());
        given().queryParam("search", "linkdin").get("/vendors").then().body("nearest", is(true));
        given().queryParam("search", "zzzzqqqq").get("/guides").then().body("nearest", nullValue());
    }

    @Test
    void aMistypedServiceFindsItsVendor() {
        given().queryParam("search", "fireflly")
                .get("/vendors")
                .then()
                .body("nearest", is(true))
                .body("items.id", contains("adobe"));
    }

    @Test
    void whatWasFoundMayComeInAnotherOrder() {
        given().queryParam("search", "training")
                .queryParam("order", "BEST")
                .get("/guides")
                .then()
                .statusCode(200)
                .body("items[0].minutes", lessThanOrEqualTo(2))
                .body("nearest", nullValue());
    }
}
