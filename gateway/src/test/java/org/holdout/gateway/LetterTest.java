package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class LetterTest {
    private static final String LETTER = """
            {"language":"de","subject":"Widerspruch","paragraphs":["Sehr geehrte"],"text":"Alles","sent":false,
             "fields":[{"label":"Name","text":"Ana"}],"missing":["EMAIL"]}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void aRequestHasItsLetterInTheLanguageThatIsAskedFor() {
        services.answerRequest("r1");
        services.answer("GET /requests/r1/letter", LETTER);

        Calls.queryAs("ana", "{request(id:\"r1\"){letter(language:\"de\"){language text fields{label text} missing}}}")
                .body("errors", nullValue())
                .body("data.request.letter.language", equalTo("de"))
                .body("data.request.letter.fields.label", contains("Name"))
                .body("data.request.letter.missing", contains("EMAIL"));

        assertEquals(
                "language=de",
                services.calls("GET /requests/r1/letter").getFirst().uri().getQuery());
    }

    @Test
    void theOthersOfALinkComeByOneCallAndNotWithThemselves() {
        String first = linked("r1", "l1");
        services.answer("GET /requests", Content.page(first, linked("r2", "l1"), Content.request("r3", "meta", "g1")));
        services.answer("GET /requests/linked", "[%s,%s]".formatted(first, linked("r2", "l1")));

        Calls.queryAs("ana", "{requests{edges{node{id linked{id}}}}}")
                .body("errors", nullValue())
                .body("data.requests.edges[0].node.linked.id", contains("r2"))
                .body("data.requests.edges[1].node.linked.id", contains("r1"))
                .body("data.requests.edges[2].node.linked", empty());

        assertEquals(1, services.calls("GET /requests/linked").size());
        assertEquals(
                "by=l1", services.calls("GET /requests/linked").getFirst().uri().getQuery());
    }

    @Test
    void severalDraftsGoToTheServiceInOneCall() {
        services.answer("POST /requests/linked", 201, "[%s]".formatted(linked("r1", "l1")));

        Calls.queryAs("ana", """
                        mutation{draftRequests(idempotencyKey:"k1",inputs:[
                          {vendor:"meta",country:"IE",rights:[OBJECTION],situations:["safety"]},
                          {country:"IE",rights:[OBJECTION],recipient:{name:"A",country:"IE",email:"a@example.org"},
                           actingFor:{name:"Lena",relation:PARENT}}]){id}}""").body("errors", nullValue()).body("data.draftRequests.id", contains("r1"));

        var call = services.calls("POST /requests/linked").getFirst();
        assertTrue(call.body().contains("\"situations\":[\"safety\"]"), call.body());
        assertTrue(call.body().contains("\"relation\":\"PARENT\""), call.body());
        assertEquals("k1", call.header("Idempotency-Key"));
    }

    @Test
    void aDraftsNewPlaceGoesToTheServiceAndNoPlaceAsNone() {
        services.answer("PUT /requests/r1/draft", Content.request("r1", "meta", "g1"));

        for (String input : new String[] {"{country:\"US\",state:\"\",rights:[ERASURE]}", "{grounds:\"Mine.\"}"}) {
            Calls.queryAs(
                            "ana",
                            "mutation{updateDraft(id:\"r1\",version:3,idempotencyKey:\"k1\",input:" + input + "){id}}")
                    .body("errors", nullValue())
                    .body("data.updateDraft.id", equalTo("r1"));
        }

        var moved = services.calls("PUT /requests/r1/draft").getFirst();
        assertTrue(moved.body().contains("\"country\":\"US\",\"state\":\"\""), moved.body());
        assertEquals("k1", moved.header("Idempotency-Key"));
        var stays = services.calls("PUT /requests/r1/draft").getLast();
        assertFalse(stays.body().matches(".*\"(country|state)\":\".*"), stays.body());
    }

    @Test
    void aKeyOfOneDraftAmongSeveralIsRefused() {
        Calls.queryAs("ana", """
                        mutation{draftRequests(idempotencyKey:"k1",inputs:[
                          {vendor:"meta",country:"IE",rights:[OBJECTION]},
                          {vendor:"openai",country:"IE",rights:[OBJECTION],idempotencyKey:"k2"}]){id}}""")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("inputs[1].idempotencyKey"));

        assertEquals(0, services.calls("POST /requests/linked").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests/r1/letter.pdf", "/requests/r1/letter.txt"})
    void aLetterPassesAsAFileWithItsLanguageForItsPersonAlone(String path) {
        services.answerBy("GET " + path, exchange -> {
            assertEquals("language=de", exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"letter.x\"");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("Brief".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        RestAssured.get(path + "?language=de").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .get(path + "?language=de")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"letter.x\""))
                .body(equalTo("Brief"));
    }

    @Test
    void everybodyMayReadTheSituations() {
        services.answer("GET /situations", """
                [{"id":"safety","question":"Is it?","hint":"Say","sentence":"It is."}]""");

        Calls.query("{situations{id question hint sentence}}")
                .body("errors", nullValue())
                .body("data.situations.id", contains("safety"));
    }

    private static String linked(String id, String link) {
        return Content.request(id, "meta", "g1").replaceFirst("\\{", "{\"linkedBy\":\"" + link + "\",");
    }
}
