package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class StoredDataTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void tellsWhatEachServiceKeepsAndUntilWhen() {
        services.answer("GET /stored-data", """
                [{"kind":"REQUESTS","end":"AFTER_REQUEST","time":{"amount":36,"unit":"MONTHS"}},
                 {"kind":"FACT_AUTHORS","end":"FOR_EVER"}]""");

        Calls.query("{storedData{kind end time{amount unit}}}")
                .body("errors", nullValue())
                .body("data.storedData", hasSize(6))
                .body("data.storedData[0].kind", equalTo("REQUESTS"))
                .body("data.storedData[0].time.amount", equalTo(36))
                .body("data.storedData[1].time", nullValue());
        assertEquals(3, services.calls("GET /stored-data").size());
    }
}
