package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose gateway answers registered documents alone, beside the platform, whose gateway answers all. */
@ExtendWith(PlatformExtension.class)
class TrustedOnlyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOREIGN = "{ guides(first: 1) { edges { node { id } } } }";

    private static Beside gateway;
    private static Beside portal;
    private static Platform trusting;
    private static Chrome chrome;

    private final List<String> failures = new ArrayList<>();

    @BeforeAll
    static void startBoth(Platform platform, @TempDir Path home) throws IOException {
        chrome = new Chrome();
        gateway = Beside.start(
                platform, "gateway", Beside.freePort(), Map.of("holdout.graphql.documents", "trusted-only"));
        int port = Beside.freePort();
        portal = Beside.start(
                platform,
                "portal",
                port,
                Map.of(
                        "holdout.gateway.url",
                        gateway.address(),
                        "holdout.portal.public.address",
                        "http://localhost:" + port));
        ObjectNode addresses = (ObjectNode)
                JSON.readTree(platform.home().resolve("addresses.json").toFile());
        addresses.put("portal", portal.address()).put("graphql", gateway.address() + "/graphql");
        Files.writeString(home.resolve("addresses.json"), addresses.toString());
        trusting = Platform.at(home);
    }

    @AfterAll
    static void stopBoth() {
        if (portal != null) {
            portal.close();
        }
        if (gateway != null) {
            gateway.close();
        }
        chrome.close();
    }

    @AfterEach
    void nothingFailed() {
        assertEquals(List.of(), failures);
    }

    @Test
    void aForeignDocumentIsRefusedHereAndCanBeTriedByHandAtThePlatformItself(Platform platform) {
        assertEquals("FORBIDDEN", Api.visitor(trusting).refusal(FOREIGN, Map.of()));

        Page page = person().page();
        page.navigate(platform.gateway() + "/graphiql/?query="
                + URLEncoder.encode(FOREIGN, StandardCharsets.UTF_8).replace("+", "%20"));
        page.locator("button.graphiql-execute-button").click();
        page.locator(".result-window").getByText("edges").waitFor();
    }

    @Test
    void aVisitorGoesThroughThePages() {
        Person visitor = person();

        visitor.open("/").search("instagram").follow("/guides/" + Requests.INSTAGRAM_GUIDE);

        assertTrue(visitor.page().locator(".steps > li").count() > 0, visitor::text);
        openAll(
                visitor,
                "/guides",
                "/guides/" + Requests.INSTAGRAM_GUIDE + "/history",
                "/for-me?country=DE&vendor=meta",
                "/vendors",
                "/vendors/meta",
                "/vendors/meta/policies",
                "/compare?vendors=meta,openai",
                "/outcomes");
    }

    @Test
    void aPersonDraftsARequestOpensItAndSeesWhatChangesMeanwhile(Platform platform) throws Exception {
        new Keycloak(platform).withReturnTo("holdout-portal", portal.address(), () -> {
            Person ana = person().signIn("ana");
            ana.open("/guides/" + Requests.INSTAGRAM_GUIDE).startRequest("IE");
            String path = ana.requestPath();
            openAll(ana, path + "/evidence", path + "/letter", path + "/send", "/profile", "/notices", "/mandates");
            Api api = Api.person(platform, "ana");
            JsonNode sent = Requests.send(api, request(api, path), "2026-01-31");
            ana.open("/requests").follow(path);
            ana.page().waitForURL("**" + path);

            api.ask(
                    "mutation A($id: ID!, $version: Int!) { recordAcknowledgement(id: $id, version: $version, happenedOn: \"2026-02-04\") { version } }",
                    Map.of(
                            "id",
                            sent.get("id").asText(),
                            "version",
                            sent.get("version").asInt()));

            ana.page().locator("#live >> text=4 February 2026").first().waitFor();
            return null;
        });
    }

    private static JsonNode request(Api api, String path) {
        return api.ask(
                        "query Q($id: ID!) { request(id: $id) { id version } }",
                        Map.of("id", path.replace("/requests/", "")))
                .get("request");
    }

    private Person person() {
        Page page = chrome.visitor(Chrome.Look.DESKTOP, failures);
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                failures.add(answer.status() + " " + answer.url());
            }
        });
        return new Person(trusting, page);
    }

    private static void openAll(Person person, String... paths) {
        for (String path : paths) {
            assertEquals(200, person.statusOf(path), path);
        }
    }
}
