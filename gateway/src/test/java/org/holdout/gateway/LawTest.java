package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class LawTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void asksForTheLawsThatGiveWhatIsWantedAndSaysHowTheyCount() {
        services.answer("GET /laws", """
                [{"law":{"id":"eu-gdpr","name":"GDPR","jurisdiction":"EU","statute":"2016/679","relevance":"DIRECT",
                         "verified":"PAGE","confidence":"HIGH","complaintArticle":"Art. 77",
                         "rules":[{"kind":"ANSWER","rights":["ACCESS"],"text":"Within one month.","confidence":"MEDIUM"}],
                         "agents":{"who":"A representative."},"identity":{"rule":"Only in doubt."}},
                  "rights":[],"channels":[]}]""");

        Calls.query("{applicableLaws(country:\"IE\",vendor:\"meta\",rights:[ACCESS,ERASURE]){law{complaintArticle"
                        + " rules{kind rights text confidence} agents{who} identity{rule} notes}}}")
                .body("errors", nullValue())
                .body("data.applicableLaws[0].law.rules[0].text", equalTo("Within one month."))
                .body("data.applicableLaws[0].law.agents.who", equalTo("A representative."))
                .body("data.applicableLaws[0].law.identity.rule", equalTo("Only in doubt."));
        assertEquals(
                "country=IE&vendor=meta&rights=ACCESS%2CERASURE",
                services.calls("GET /laws").getFirst().uri().getRawQuery());
    }

    @Test
    void lawSaysFromWhenItsRightsHold() {
        services.answer("GET /laws", """
                [{"law":{"id":"in-dpdp","name":"DPDP Act","jurisdiction":"India","statute":"2023","relevance":"FUTURE",
                         "inForceFrom":"2027-05-14","verified":"PAGE","confidence":"LOW"},"rights":[],"channels":[]}]""");

        Calls.query("{applicableLaws(country:\"IN\",vendor:\"meta\"){law{inForceFrom}}}")
                .body("errors", nullValue())
                .body("data.applicableLaws[0].law.inForceFrom", equalTo("2027-05-14"));
    }

    @Test
    void lawSaysHowItWasVerified() {
        services.answer("GET /laws", """
                [{"law":{"id":"eu-gdpr","name":"GDPR","jurisdiction":"EU","statute":"2016/679","relevance":"DIRECT",
                         "verified":"PAGE","confidence":"HIGH"},
                  "controller":{"name":"C","verified":"PARTLY","theirs":false},"rights":[],"channels":["WEB_FORM"]}]""");

        Calls.query(
                        "{applicableLaws(country:\"IE\",vendor:\"meta\"){law{verification} controller{verification} channels}}")
                .body("errors", nullValue())
                .body("data.applicableLaws[0].law.verification", equalTo("PAGE"))
                .body("data.applicableLaws[0].controller.verification", equalTo("PARTLY"));
    }
}
