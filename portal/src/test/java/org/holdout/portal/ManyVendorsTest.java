package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that name every vendor, of which there are more than the gateway gives at once. */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class ManyVendorsTest {
    private static final int MANY = 130;
    private static final String LAST = "more-" + MANY;

    FakeGateway gateway;

    @BeforeEach
    void makeThemMany() {
        gateway.reset();
        gateway.lengthen("vendors", MANY);
    }

    @Test
    void aComparisonOffersAllAndAnswersForAll() {
        var page = Pages.open("/compare");

        assertEquals(MANY, page.select("input[name=vendors]").size());
        assertEquals(LAST, page.select("input[name=vendors]").last().val());
        assertEquals(2, gateway.calls("vendors").size());
        assertEquals(List.of(100, 30), compared());
    }

    @Test
    void aComparisonOfAllCanBeTakenAway() {
        given().get("/compare/matrix.json")
                .then()
                .statusCode(200)
                .body("scores", hasSize(MANY))
                .body("scores[129].vendor", equalTo(LAST))
                .body("facts.findAll { it.dimension == 'children' }", hasSize(MANY));

        assertEquals(List.of(100, 30), compared());
    }

    @Test
    void outcomesOfAllAreShown() {
        assertEquals(
                LAST,
                Pages.open("/outcomes").select(".policy-table tbody th").last().text());
    }

    @Test
    void aPersonLooksForWhatToDoAmongAll() {
        assertEquals(MANY, Pages.open("/for-me").select("[name=vendor][value]").size());
        assertEquals(
                LAST,
                Pages.open("/guides")
                        .select("select[name=vendor] option")
                        .last()
                        .val());
    }

    @Test
    @TestSecurity(user = "mara", roles = "editor", augmentors = AccessToken.class)
    void anEditorReachesTheFactsOfAll() {
        assertEquals(
                MANY,
                Pages.open("/editor/facts")
                        .select("section[aria-labelledby=vendors] a")
                        .size());
    }

    @Test
    @TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
    void requestsCanBeStartedToAnyOfThem() {
        assertEquals(
                MANY,
                Pages.open("/requests/together").select("input[name=vendor]").size());
    }

    private List<Integer> compared() {
        return gateway.calls("comparison").stream()
                .map(call -> ((List<?>) call.arguments().get("vendors")).size())
                .toList();
    }
}
