package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "gil", roles = "person", augmentors = AccessToken.class)
class ApiClientPagesTest {
    private static final String GUILD = "5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";
    private static final String ORGANISATION = "/organisations/" + GUILD;

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void clientsAreListedWithWhatTheyMayAndTheirLastUse() {
        Document page = Pages.open(ORGANISATION + "/clients", "de");

        String used = page.selectFirst("[data-client=photo-guild]").text();
        assertTrue(used.contains("Anträge und Vollmachten lesen") && used.contains("20. November 2026"), used);
        String never = page.selectFirst("[data-client=old]").text();
        assertTrue(never.contains("Nie") && never.contains("Gesperrt"), never);
    }

    @Test
    void aNewSecretIsAskedForOnceMoreAndShownOnce() {
        String confirm = ORGANISATION + "/clients/secret";
        String answer = Pages.send(confirm + "?client=photo-guild", confirm, Map.of("client", "photo-guild"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertEquals(
                "brand-new-secret",
                Jsoup.parse(answer).selectFirst("[data-copy] code").text());
        assertEquals(
                "photo-guild",
                gateway.calls("rotateClientSecret").getFirst().arguments().get("id"));
    }

    @Test
    void aClientThatIsNotTheirsIsNotFound() {
        given().get(ORGANISATION + "/clients/secret?client=another").then().statusCode(404);
        gateway.change("organisation", "clients", null);
        given().get(ORGANISATION + "/clients").then().statusCode(404);
        given().get(ORGANISATION + "/api").then().statusCode(404);
    }

    @Test
    void theGuidesExamplesCarryTheOrganisationsOwnIdAndClient() {
        Document page = Pages.open(ORGANISATION + "/api");

        assertTrue(page.selectFirst("#token-example").wholeText().contains("client_id='photo-guild'"));
        for (String example : List.of("look", "invite", "draft", "webhook")) {
            assertTrue(page.selectFirst("#" + example + "-example").wholeText().contains(GUILD), example);
        }
        assertTrue(page.text().contains("ws://"), page::text);
    }

    @Test
    void theGuideSaysWhereFilesOfManyRequestsGoAndWhatStandsInThem() {
        Document page = Pages.open(ORGANISATION + "/api", "de");

        assertTrue(
                page.select("dl.facts code").eachText().stream()
                        .anyMatch(code -> code.startsWith("http") && code.endsWith(ORGANISATION + "/imports")),
                page::text);
        assertEquals(
                1,
                page.select("section[aria-labelledby=draft] a[href=" + ORGANISATION + "/imports]")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "invite", "draft", "read", "webhook"})
    void whatAnExampleSendsFitsTheGatewaysSchema(String example) throws IOException {
        Map<?, ?> sent = sent(example);

        ExecutionResult result = GraphQL.newGraphQL(GatewaySchema.read(asked -> null))
                .build()
                .execute(ExecutionInput.newExecutionInput()
                        .query(sent.get("query").toString())
                        .variables(variables(sent))
                        .build());

        assertEquals(
                List.of(),
                result.getErrors().stream()
                        .filter(error -> error.getErrorType() != ErrorType.NullValueInNonNullableField)
                        .toList());
    }

    @Test
    void oneKeyIsForTheWholeCallOfManyDrafts() throws IOException {
        Map<String, Object> variables = variables(sent("draft"));

        assertEquals("first-drafts", variables.get("key"));
        for (Object draft : (List<?>) variables.get("drafts")) {
            assertFalse(((Map<?, ?>) draft).containsKey("idempotencyKey"), draft::toString);
        }
    }

    @Test
    void theOrganisationsPageLeadsToAllOfThem() {
        List<String> links = Pages.open(ORGANISATION).select("ul.links a").eachAttr("href");

        assertEquals(
                List.of(
                        ORGANISATION + "/imports",
                        ORGANISATION + "/webhooks",
                        ORGANISATION + "/clients",
                        ORGANISATION + "/api"),
                links);
    }

    /** The body of an example's call. */
    private static Map<?, ?> sent(String example) throws IOException {
        String text = Pages.open(ORGANISATION + "/api")
                .selectFirst("#" + example + "-example")
                .wholeText();
        return new ObjectMapper()
                .readValue(
                        text.substring(text.indexOf("<<'END'") + "<<'END'".length(), text.lastIndexOf("END")),
                        Map.class);
    }

    private static Map<String, Object> variables(Map<?, ?> sent) {
        Map<String, Object> variables = new HashMap<>();
        if (sent.get("variables") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> variables.put(name.toString(), value));
        }
        return variables;
    }
}
