package org.holdout.request.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guardian asks for a minor, and everything that goes out says so: letter, complaint and file. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GuardianIT {

    private final String name = "guardian-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "PARENT, en, for whom I act as parent, my child who is a minor: Lena Marx, As parent for Lena Marx lena.m",
        "GUARDIAN, en, for whom I act as legal guardian, legal guardian of a minor: Lena Marx, As legal guardian for Lena Marx lena.m",
        "PARENT, de, Elternteil, Lena Marx, Als Elternteil für Lena Marx lena.m",
        "GUARDIAN, de, Vormund, Vertretung einer minderjährigen Person: Lena Marx, Als gesetzliche Vertretung für Lena Marx lena.m",
    })
    void letterComplaintAndFileNameTheMinorAndWhoActs(
            String relation, String language, String inLetter, String inComplaint, String inFile) throws IOException {
        String request = draftFor(relation);

        String letter = call(language)
                .get("/requests/{id}/letter.txt?language=" + language, request)
                .then()
                .statusCode(200)
                .body(containsString("Lena Marx"))
                .body(containsString(inLetter))
                .body(containsString("Maria Marx"))
                .extract()
                .asString();
        send(request);
        String complaint = String.join(
                " ",
                call(language)
                        .get("/complaints?requests=" + request + "&language=" + language)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<List<String>>getList("[0].sections.paragraphs")
                        .stream()
                        .flatMap(List::stream)
                        .toList());
        Bag file = Bag.of(call(language)
                .get("/requests/{id}/file.zip", request)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        assertTrue(complaint.replace(",", "").contains(inComplaint), complaint);
        assertTrue(file.page().contains(inFile), file.page());
        assertEquals(
                "Lena Marx",
                file.overview().path("request").path("actingFor").path("name").asText());
        assertTrue(file.text("data/letters/request.txt").contains("Lena Marx"));
        assertTrue(letter.contains("lena.m"));
    }

    private String draftFor(String relation) {
        call("en")
                .body(Map.of("name", "Maria Marx", "email", "maria@example.org", "version", 0))
                .put("/profile")
                .then()
                .statusCode(200);
        return call("en")
                .body(Map.of(
                        "vendor",
                        "meta",
                        "country",
                        "IE",
                        "law",
                        "eu-gdpr",
                        "rights",
                        List.of("OBJECTION"),
                        "actingFor",
                        Map.of("name", "Lena Marx", "relation", relation, "accountNames", List.of("lena.m"))))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void send(String request) {
        call("en")
                .body(Map.of("action", "SEND", "happenedOn", "2026-01-31", "version", 1))
                .post("/requests/{id}/actions", request)
                .then()
                .statusCode(200);
    }

    private RequestSpecification call(String language) {
        return given().auth()
                .oauth2(Tokens.of(name))
                .contentType(ContentType.JSON)
                .header("Accept-Language", language);
    }
}
