package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class GuideSearchTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /guides", Content.page());
        services.answer("GET /vendors", Content.page());
    }

    @Test
    void everyFilterIsPassedOn() {
        Calls.query("""
                        {guides(vendors:["meta","openai"],services:["Instagram","Meta AI, in chats"],platforms:[IOS,WEB,IOS],
                         audiences:[ACCOUNT_HOLDER],plan:FREE,maxMinutes:5,effects:[STOPS_TRAINING,LEAVES],order:BEST,first:3){totalCount}}""").body("errors", nullValue());

        assertEquals(
                List.of(
                        "audiences=ACCOUNT_HOLDER",
                        "effects=STOPS_TRAINING,LEAVES",
                        "first=3",
                        "maxMinutes=5",
                        "ofVendors=meta,openai",
                        "order=BEST",
                        "plan=FREE",
                        "platforms=IOS,WEB",
                        "service=Instagram",
                        "service=Meta AI, in chats"),
                query().stream().sorted().toList());
    }

    @Test
    void whatIsLeftOutIsNotAsked() {
        Calls.query("{guides(search:\"instagram\"){totalCount}}").body("errors", nullValue());

        assertEquals(List.of("search=instagram"), query());
    }

    @Test
    void nearestByLikenessIsTold() {
        services.answer("GET /guides", "{\"items\":[],\"hasNextPage\":false,\"total\":0,\"nearest\":true}");

        Calls.query("{guides(search:\"instagarm\"){nearest} vendors{nearest}}")
                .body("data.guides.nearest", equalTo(true))
                .body("data.vendors.nearest", equalTo(false));
    }

    @Test
    void longListNamesItsField() {
        String many = IntStream.range(0, 101).mapToObj(i -> "\"s" + i + "\"").collect(Collectors.joining(","));

        Calls.query("{guides(services:[" + many + "]){totalCount}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("services"));
    }

    @Test
    void listWhoseEntriesAreTooLongTogetherNamesItsField() {
        String many = IntStream.range(0, 20)
                .mapToObj(i -> "\"" + i + "x".repeat(150) + "\"")
                .collect(Collectors.joining(","));

        Calls.query("{guides(vendors:[" + many + "]){totalCount}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("vendors"));
    }

    private List<String> query() {
        return Arrays.asList(services.calls("GET /guides")
                .getFirst()
                .uri()
                .getQuery()
                .replace('+', ' ')
                .split("&"));
    }
}
