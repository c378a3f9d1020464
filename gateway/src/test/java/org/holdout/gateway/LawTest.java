package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
