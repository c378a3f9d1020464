package org.holdout.comparison.watch;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchAuditIT extends WatchedPages {

    @Inject
    WatchList list;

    @Test
    void operatorsReadWhatWasWatchedReadSoonAndStoppedOnceHoweverOftenItIsSent() {
        int before = log(1).getInt("total");
        String id = read("/privacy", PAGE);
        Watching.watch(site.at("/privacy"));

        Watching.send(id, "reading").statusCode(200);
        Watching.send(id, "stop").statusCode(200);
        Watching.send(id, "stop").statusCode(200);
        Watching.watch(site.at("/privacy"));

        JsonPath log = log(4);
        assertEquals(before + 4, log.getInt("total"));
        assertEquals(
                List.of("ADDRESS_WATCHED", "ADDRESS_STOPPED", "ADDRESS_READ_SOON", "ADDRESS_WATCHED"),
                log.getList("items.action"));
        assertEquals(List.of(id, id, id, id), log.getList("items.object"));
        assertEquals(
                List.of("subject-of-ed", "subject-of-ed", "subject-of-ed", "subject-of-ed"),
                log.getList("items.actor"));
    }

    @Test
    void whatIsDueAlreadyIsNotMadeDueSooner() {
        site.html("/privacy", PAGE);
        String id = list.add(
                        new NewWatch(URI.create(site.at("/privacy")), Watching.VENDOR, "Vibe", "Privacy Policy", "en"),
                        Watching.ED)
                .id()
                .toString();
        int before = log(1).getInt("total");

        Watching.send(id, "reading").statusCode(200);

        assertEquals(before, log(1).getInt("total"));
    }

    private static JsonPath log(int first) {
        return given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .queryParam("first", first)
                .get("/operations/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
