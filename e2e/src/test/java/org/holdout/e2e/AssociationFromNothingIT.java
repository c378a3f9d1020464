package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An association is played from nothing: its client, a webhook to a receiver of its own, three members' mandates, 500 drafts in one
 * call, and what it is told of them, live and by webhook, until a member has had enough.
 */
@ExtendWith(PlatformExtension.class)
class AssociationFromNothingIT {

    private static final String GUILD = "5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";
    private static final String PAGES = "/organisations/" + GUILD;
    private static final int DRAFTS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LIVE_LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final String CHANGES = "subscription { requestChanged { id version action state } }";

    private static Chrome chrome;

    private final List<String> violations = new ArrayList<>();
    private final List<String> webhooks = new ArrayList<>();

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    /** The guild's secret is again what other tests know, and what is left of its webhooks here is gone. */
    @AfterEach
    void restoreGuild(Platform platform) {
        new Keycloak(platform).restoreSecret(Api.GUILD, Api.GUILD_SECRET);
        Api guild = Api.guild(platform);
        guild
                .ask("query W($org: ID!) { organisation(id: $org) { webhooks { id } } }", Map.of("org", GUILD))
                .at("/organisation/webhooks")
                .findValuesAsText("id")
                .stream()
                .filter(webhooks::contains)
                .forEach(webhook -> guild.ask(
                        "mutation D($org: ID!, $id: ID!) { deleteWebhook(organisation: $org, id: $id) }",
                        Map.of("org", GUILD, "id", webhook)));
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void itIsToldOfEveryAnswerUntilAMemberHasHadEnough(Platform platform) throws IOException {
        Person gil = new Person(platform, chrome.visitor(Chrome.Look.PHONE, violations)).signIn("gil");
        try (Receiver bySecret = new Receiver();
                Receiver byKey = new Receiver()) {
            Api guild = Api.client(platform, Api.GUILD, newSecret(gil));
            assertEquals(401, Api.tokenStatus(platform, Api.GUILD, Api.GUILD_SECRET), "the secret before has ended");
            String webhook = addWebhook(gil, bySecret);
            webhooks.add(webhook);
            webhooks.add(addWebhook(guild, byKey));
            sendTest(gil, webhook);
            eventually(() -> told(bySecret, "webhook.test").size() == 1);

            Account marsh = Account.of("marsh");
            Person member = member(platform, marsh);
            List<String> mandates = mandates(platform, guild, member, marsh);
            eventually(() -> told(bySecret, "mandate.given").containsAll(mandates));
            eventually(() -> told(byKey, "mandate.given").containsAll(mandates));

            List<List<String>> drafts = drafts(guild, mandates);
            try (Subscription live = guild.subscribe(CHANGES)) {
                Iterator<String> others = drafts.get(2).iterator();
                live.hears(() -> send(guild, others.next()));
                assertHeard(guild, drafts.get(0).get(0), live, bySecret);
                assertHeard(guild, drafts.get(1).get(0), live, byKey);

                String lost = drafts.get(0).get(0);
                takeBack(member, mandates.get(0));
                eventually(() -> told(bySecret, "mandate.ended").contains(mandates.get(0)));
                int before = changesOf(lost, bySecret);
                giveUp(Api.account(platform, marsh), lost);
                assertHeard(guild, drafts.get(1).get(1), live, bySecret);

                assertEquals(Optional.empty(), live.next(SILENCE));
                assertEquals(before, changesOf(lost, bySecret));
                assertEquals(before, changesOf(lost, byKey));
            }
            assertSeenAndDeleted(gil, webhook);
            assertEquals(List.of(), bySecret.refused());
            assertEquals(List.of(), byKey.refused());
        }
        assertEquals(List.of(), violations);
    }

    /** Somebody who administers it gives the client a new secret, which is shown once. */
    private static String newSecret(Person gil) {
        Page page = gil.open(PAGES + "/clients").page();
        page.locator("[data-client='" + Api.GUILD + "'] button").click();
        page.locator("main button.button-bad").click();
        return page.locator(".shown-once code").innerText();
    }

    private static String addWebhook(Person gil, Receiver receiver) {
        Page page = gil.open(PAGES + "/webhooks").page();
        page.locator("#address").fill(receiver.address());
        page.locator("#description").fill("Member system");
        page.locator("#signature-HMAC_SHA256").check();
        gil.sendForm();
        receiver.trust(page.locator(".shown-once code").innerText());
        String address = page.locator("main .actions a.button").getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String addWebhook(Api guild, Receiver receiver) {
        JsonNode made = guild.ask(
                        "mutation W($org: ID!, $input: CreateWebhookInput!, $key: String) {"
                                + " createWebhook(organisation: $org, input: $input, idempotencyKey: $key) { secret"
                                + " webhook { id publicKey } } }",
                        Map.of(
                                "org",
                                GUILD,
                                "key",
                                UUID.randomUUID().toString(),
                                "input",
                                Map.of("address", receiver.address(), "signature", "ED25519")))
                .get("createWebhook");
        assertTrue(made.get("secret").isNull());
        receiver.trust(made.at("/webhook/publicKey").asText());
        return made.at("/webhook/id").asText();
    }

    private static void sendTest(Person gil, String webhook) {
        Page page = gil.open(PAGES + "/webhooks/" + webhook).page();
        page.locator("form[action$='/test'] button").click();
        page.locator(".notice-good").waitFor();
    }

    private Person member(Platform platform, Account account) {
        Person member = account.register(platform, chrome.visitor(Chrome.Look.PHONE, violations));
        Account.introduce(member, "Mara Marsh", account.email());
        return member;
    }

    /** One who has an account, and two who have none, give their mandates in the browser. */
    private List<String> mandates(Platform platform, Api guild, Person member, Account account) throws IOException {
        List<String> mandates = new ArrayList<>();
        Invitation first = Invitation.from(guild, GUILD);
        first.give(platform, member, account.email(), "Mara Marsh");
        mandates.add(first.mandate());
        for (String name : List.of("Fenja Fen", "Rhys Reed")) {
            Invitation invitation = Invitation.from(guild, GUILD);
            Person guest = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP, violations));
            String email = Traces.personal("member." + UUID.randomUUID() + "@example.org");
            invitation.give(platform, guest, email, Traces.personal(name));
            mandates.add(invitation.mandate());
        }
        return mandates;
    }

    /** All drafts in one call, the members taking turns; their ids by member. */
    private static List<List<String>> drafts(Api guild, List<String> mandates) {
        List<Map<String, Object>> inputs = IntStream.range(0, DRAFTS)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "vendor",
                        "meta",
                        "country",
                        "IE",
                        "rights",
                        List.of("OBJECTION"),
                        "mandate",
                        mandates.get(i % mandates.size())))
                .toList();
        JsonNode drafted = guild.ask(
                        "mutation D($org: ID!, $inputs: [DraftRequestInput!]!, $key: String) {"
                                + " draftRequests(organisation: $org, inputs: $inputs, idempotencyKey: $key) { id mandate"
                                + " { id } } }",
                        Map.of(
                                "org",
                                GUILD,
                                "inputs",
                                inputs,
                                "key",
                                UUID.randomUUID().toString()))
                .get("draftRequests");
        assertEquals(DRAFTS, drafted.size());
        return mandates.stream()
                .map(mandate -> StreamSupport.stream(drafted.spliterator(), false)
                        .filter(one -> one.at("/mandate/id").asText().equals(mandate))
                        .map(one -> one.get("id").asText())
                        .toList())
                .toList();
    }

    /** A request is sent and acknowledged, and the association is told both, in this order, live and by webhook. */
    private static void assertHeard(Api guild, String id, Subscription live, Receiver receiver) {
        send(guild, id);
        acknowledge(guild, id);

        assertEquals("SENT", change(live, id));
        assertEquals("ACKNOWLEDGED", change(live, id));
        eventually(() -> states(id, receiver).equals(List.of("SENT", "ACKNOWLEDGED")));
    }

    private static void send(Api api, String id) {
        api.ask(
                "mutation S($id: ID!, $version: Int!) { sendRequest(id: $id, version: $version, sentOn:"
                        + " \"2026-01-31\") { version } }",
                Map.of("id", id, "version", version(api, id)));
    }

    private static void acknowledge(Api api, String id) {
        api.ask(
                "mutation A($id: ID!, $version: Int!) { recordAcknowledgement(id: $id, version: $version, happenedOn:"
                        + " \"2026-02-03\") { version } }",
                Map.of("id", id, "version", version(api, id)));
    }

    private static void giveUp(Api api, String id) {
        api.ask(
                "mutation W($id: ID!, $version: Int!) { withdrawRequest(id: $id, version: $version, happenedOn:"
                        + " \"2026-02-04\") { version } }",
                Map.of("id", id, "version", version(api, id)));
    }

    private static int version(Api api, String id) {
        return api.ask("query V($id: ID!) { request(id: $id) { version } }", Map.of("id", id))
                .at("/request/version")
                .asInt();
    }

    /** The state after the next change of that request; what is told of others is passed over. */
    private static String change(Subscription live, String id) {
        while (true) {
            JsonNode message = live.next(LIVE_LIMIT).orElseThrow(() -> new AssertionError("was told nothing"));
            assertEquals("next", message.path("type").asText(), message::toString);
            JsonNode change = message.at("/payload/data/requestChanged");
            if (id.equals(change.get("id").asText())) {
                return change.get("state").asText();
            }
        }
    }

    private static List<String> states(String request, Receiver receiver) {
        return about(request, receiver).map(data -> data.get("state").asText()).toList();
    }

    private static int changesOf(String request, Receiver receiver) {
        return (int) about(request, receiver).count();
    }

    private static Stream<JsonNode> about(String request, Receiver receiver) {
        return receiver.believed().stream()
                .filter(message -> message.type().equals("request.changed"))
                .map(Receiver.Message::data)
                .filter(data -> data.get("request").asText().equals(request));
    }

    /** The mandates that messages of this type are about; an empty id for what is about none. */
    private static List<String> told(Receiver receiver, String type) {
        return receiver.believed().stream()
                .filter(message -> message.type().equals(type))
                .map(message -> message.data().path("mandate").asText())
                .toList();
    }

    private static void takeBack(Person member, String mandate) {
        Page page = member.open("/mandates").page();
        page.locator("li[data-mandate='" + mandate + "'] form button").click();
        page.waitForURL("**/mandates?ended=true");
    }

    /** Whoever administers it sees each delivery with its answer, and ends the webhook when it is asked once more. */
    private static void assertSeenAndDeleted(Person gil, String webhook) {
        Page page = gil.open(PAGES + "/webhooks/" + webhook).page();
        assertTrue(page.locator("[data-delivery]").count() > 0, gil::text);
        assertTrue(page.locator("[data-delivery]").first().innerText().contains("204"), gil::text);
        page.locator("a[href$='/settings/delete']").click();
        page.locator("main button.button-bad").click();
        page.waitForURL("**/webhooks?deleted=true");
        assertFalse(page.content().contains("data-webhook=\"" + webhook));
    }

    private static void eventually(BooleanSupplier holds) {
        Awaitility.await().atMost(LIMIT).until(holds::getAsBoolean);
    }
}
