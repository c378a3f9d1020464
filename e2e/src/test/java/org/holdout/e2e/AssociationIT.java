package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An association invites a member, acts for them, and sees nothing more when they have had enough. */
@ExtendWith(PlatformExtension.class)
class AssociationIT {

    private static final String REQUESTS = "{ requests(first: 100) { totalCount edges { node { id state } } } }";
    private static final int DRAFTS = 12;
    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void aMemberGivesAMandateAndTakesItBackAndTheAssociationSeesJustThat(Platform platform) throws IOException {
        // Given
        Api guild = Api.guild(platform);
        List<String> violations = new ArrayList<>();
        Page page = chrome.visitor(Chrome.Look.PHONE, violations);
        Account account = Account.of("mallow");
        Person mallow = account.register(platform, page);
        Account.introduce(mallow, "Mallow Marsh", account.email());
        String organisation = guild.ask("{ me { organisations { id } } }")
                .at("/me/organisations/0/id")
                .asText();
        Invitation invited = Invitation.from(guild, organisation);
        String mandate = invited.mandate();

        // When they give it
        invited.give(platform, mallow, account.email(), "Mallow Marsh");

        // Then the association acts for them, and they see it
        assertEquals(DRAFTS, draft(guild, organisation, mandate));
        assertTrue(total(guild) >= DRAFTS);
        mallow.open("/requests");
        assertTrue(page.locator("main a[href^='/requests/']").count() > 0, mallow::text);

        // When they take it back
        long before = total(guild);
        mallow.open("/mandates");
        page.locator("li[data-mandate='" + mandate + "'] form button").click();
        page.waitForURL(platform.portal() + "/mandates?ended=true");

        // Then it sees nothing of them any more, and may do nothing
        assertEquals(before - DRAFTS, total(guild));
        assertEquals(
                "INVALID_INPUT",
                guild.refusal(
                        "mutation D($m: ID!) { draftRequest(input: {vendor: \"meta\", country: \"IE\", rights:"
                                + " [OBJECTION], mandate: $m}) { id } }",
                        Map.of("m", mandate)));
        assertEquals(List.of(), violations);
    }

    @Test
    void whoAdministersTheAssociationSeesItsMembers(Platform platform) {
        List<String> violations = new ArrayList<>();
        Page page = chrome.visitor(Chrome.Look.DESKTOP, violations);
        Person gil = new Person(platform, page).signIn("gil").open("/mandates");

        page.locator("main a[href^='/organisations/']").first().click();

        assertEquals("Photographers' Guild", page.locator("h1").innerText());
        gil.follow(page.url().substring(platform.portal().length()).replaceAll("[?#].*", "") + "/imports");
        assertEquals("Many requests at once", page.locator("h1").innerText());
        assertEquals(List.of(), violations);
    }

    private static int draft(Api guild, String organisation, String mandate) {
        List<Map<String, Object>> inputs = IntStream.range(0, DRAFTS)
                .<Map<String, Object>>mapToObj(i ->
                        Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"), "mandate", mandate))
                .toList();
        return guild.ask(
                        "mutation D($org: ID!, $inputs: [DraftRequestInput!]!) { draftRequests(organisation: $org,"
                                + " inputs: $inputs) { id state } }",
                        Map.of("org", organisation, "inputs", inputs))
                .get("draftRequests")
                .size();
    }

    private static long total(Api guild) {
        return guild.ask(REQUESTS).at("/requests/totalCount").asLong();
    }
}
