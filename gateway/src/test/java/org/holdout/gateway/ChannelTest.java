package org.holdout.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ChannelTest {
    private static final String TABLE = """
            [{"vendor":"meta","places":{"DE":["WEB_FORM","EMAIL"],"US":[],"US-CA":["POST"]},"elsewhere":["WEB_FORM"]},
             {"vendor":"zoom","places":{},"elsewhere":[]}]""";

    FakeServices services;

    @BeforeEach
    void theTableWasRead() {
        services.reset();
        services.answer("GET /channels", TABLE);
        services.answer("GET /vendors/meta", Content.vendor("meta"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Calls.query("{vendor(id:\"meta\"){requestChannels}}")
                                .extract()
                                .path("data.vendor.requestChannels")
                        != null);
        services.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta  | country:'DE'            | WEB_FORM,EMAIL",
                "meta  | country:'FR'            | WEB_FORM",
                "meta  | country:'US'            | ''",
                "meta  | country:'US',state:'CA' | POST",
                "meta  | country:'US',state:'TX' | ''",
                "meta  | state:'CA'              | WEB_FORM,EMAIL,POST",
                "zoom  | country:'DE'            | ''",
                "zoom  | state:''                | ''",
                "other | country:'DE'            | ''",
            })
    void theWaysAreThoseOfTheNarrowestPlaceAndWithoutACountryThoseFromAnywhere(
            String vendor, String place, String ways) {
        services.answer("GET /vendors/" + vendor, Content.vendor(vendor));

        Calls.query("{vendor(id:\"%s\"){requestChannels(%s)}}".formatted(vendor, place.replace('\'', '"')))
                .body("errors", nullValue())
                .body("data.vendor.requestChannels", equalTo(ways.isEmpty() ? List.of() : List.of(ways.split(","))));
    }

    @Test
    void aGuidesPageWithThemIsStillTwoCallsForAPersonWhoTicks() {
        services.answer("GET /guides/g1", Content.guidePage("g1", "meta", 40));
        services.answer("GET /ticks", "{\"guides\":[{\"guide\":\"g1\",\"steps\":[1,3]}]}");

        Calls.queryAs(
                        "ana",
                        "{guide(id:\"g1\"){ticks steps{text language} vendor{name requestChannels(country:\"DE\")}}}")
                .body("errors", nullValue())
                .body("data.guide.vendor.requestChannels", equalTo(List.of("WEB_FORM", "EMAIL")));

        assertEquals(2, services.calls().size());
    }

    @Test
    void anEndlessPlaceIsRefused() {
        services.answer("GET /vendors/meta", Content.vendor("meta"));

        Calls.query("{vendor(id:\"meta\"){requestChannels(country:\"" + "D".repeat(201) + "\")}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }
}
