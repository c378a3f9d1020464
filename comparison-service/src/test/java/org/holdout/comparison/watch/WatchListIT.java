package org.holdout.comparison.watch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchListIT {

    @Inject
    TestDatabase database;

    private final WatchedServer site = new WatchedServer();

    @AfterEach
    void nothingIsWatchedAnyMore() {
        database.execute("UPDATE watched_address SET stopped_at = now() WHERE stopped_at IS NULL");
        site.close();
    }

    @Test
    void onlyEditorsWatch() {
        String id = Watching.watch(site.at("/privacy"));

        for (String path : new String[] {"/watched", "/watched/" + id + "/reading", "/watched/" + id + "/stop"}) {
            given().auth()
                    .oauth2(Tokens.of("ana"))
                    .contentType(ContentType.JSON)
                    .body(Watching.input(site.at("/other")))
                    .post(path)
                    .then()
                    .statusCode(403);
            given().contentType(ContentType.JSON).post(path).then().statusCode(401);
        }
        given().auth().oauth2(Tokens.of("ana", "person")).get("/watched").then().statusCode(403);
        given().get("/watched").then().statusCode(401);
        assertEquals(0, site.calls("/other"));
    }

    @Test
    void anAddressIsWatchedOnceHoweverItIsWritten() {
        String id = Watching.watch(site.at("/erkl%C3%A4rung"));

        String again = Watching.watch(site.at("/erklärung").replace("http:", "HTTP:") + "#weitergabe");

        assertEquals(id, again);
    }

    @Test
    void anAddressHasOneDocument() {
        Watching.watch(site.at("/privacy"));
        Map<String, Object> other = Watching.input(site.at("/privacy"));
        other.put("terms", "Terms of Use");

        Watching.add(other).statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Watching.add(Map.of("url", "example.org/privacy", "vendor", "nobody", "service", " ", "language", "english"))
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", equalTo(List.of("url", "vendor", "service", "terms", "language")))
                .body("errors[0].message", containsString("https://"));
        Watching.add(Watching.input("https://ed:secret@example.org/"))
                .statusCode(400)
                .body("errors[0].message", containsString("password"));
        Watching.add(Watching.input("https://no-such-host.invalid/"))
                .statusCode(400)
                .body("errors[0].field", equalTo("url"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Watching.send(UUID.randomUUID().toString(), "stop").statusCode(404);
        Watching.send("none", "reading").statusCode(404);
    }

    @Test
    void theListComesInPages() {
        String first = Watching.watch(site.at("/a"));
        Watching.watch(site.at("/b"));

        String cursor = Watching.editor()
                .queryParam("first", 1)
                .get("/watched")
                .then()
                .body("total", equalTo(2))
                .body("hasNextPage", equalTo(true))
                .extract()
                .path("endCursor");

        Watching.editor()
                .queryParam("first", 1)
                .queryParam("after", cursor)
                .get("/watched")
                .then()
                .body("items.size()", equalTo(1))
                .body("hasNextPage", equalTo(false));
        Watching.editor().queryParam("after", "x").get("/watched").then().statusCode(400);
        Watching.editor().queryParam("first", 0).get("/watched").then().statusCode(400);
        Watching.send(first, "stop").statusCode(200);
        Watching.editor().get("/watched").then().body("total", equalTo(1));
    }
}
