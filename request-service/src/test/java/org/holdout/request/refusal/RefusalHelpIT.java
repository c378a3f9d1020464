package org.holdout.request.refusal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RefusalHelpIT {

    @Test
    void eachStatementComesWithItsArticleAndAddress() {
        RestAssured.get("/refusal-help?cases=eu-gdpr:COMPELLING_GROUNDS")
                .then()
                .statusCode(200)
                .body("[0].theySay", containsString("weigh more"))
                .body("[0].youCanSay.article", hasItem("Art. 21(1) GDPR"))
                .body("[0].youCanSay.source.url", everyItem(startsWith("https://")));
    }

    @Test
    void underAStatesLawItIsThatStatesStatute() {
        RestAssured.get("/refusal-help?cases=us-va-vcdpa:EXCESSIVE,us-ca-ccpa:IDENTITY")
                .then()
                .statusCode(200)
                .body("[0].youCanSay.article", everyItem(containsString("Va. Code")))
                .body("[0].youCanSay.source.url", everyItem(notNullValue()))
                .body("[1].youCanSay.article", hasItem("11 CCR 7026(d)"));
    }

    @Test
    void withoutALawThereIsSomethingToAskAllTheSame() {
        RestAssured.get("/refusal-help?cases=:OTHER,unknown:OTHER")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].youCanSay", not(empty()))
                .body("[1].law", equalTo(null));
    }

    @Test
    void inGermanForAGermanReader() {
        given().header("Accept-Language", "de")
                .get("/refusal-help?cases=uk-gdpr:IDENTITY")
                .then()
                .body("[0].theySay", containsString("wer Sie sind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "eu-gdpr:", "eu-gdpr:NEVER", "eu-gdpr:identity"})
    void aCaseThatIsNoneIsNamed(String cases) {
        RestAssured.get("/refusal-help?cases={cases}", cases)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cases"));
    }

    @Test
    void tooManyCasesAreRefused() {
        String many =
                IntStream.range(0, 101).mapToObj(i -> "law" + i + ":OTHER").collect(Collectors.joining(","));

        RestAssured.get("/refusal-help?cases={cases}", many).then().statusCode(400);
    }
}
