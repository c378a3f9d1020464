package org.holdout.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "mia", roles = "person", augmentors = AccessToken.class)
class MandatePagesTest {
    private static final String GUILD = "5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void mandatesAreListedAndOnlyThoseInForceCanBeEnded() {
        Document page = Pages.open("/mandates");

        assertEquals(2, page.select("[data-mandate]").size());
        assertEquals(1, page.select("form[action=/mandates/end]").size());
        assertEquals(
                "/organisations/" + GUILD,
                page.selectFirst("a[href^=/organisations]").attr("href"));
    }

    @Test
    void endingAMandateNamesIt() {
        Pages.send("/mandates", "/mandates/end", Map.of("mandate", "m-1"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mandates?ended=true"));

        assertEquals(
                "m-1", gateway.calls("revokeMandate").getFirst().arguments().get("id"));
    }

    @Test
    @TestSecurity
    void whoeverHasTheCodeReadsWhatItIsAboutWithoutSigningIn() {
        String answer = Pages.send("/mandates/invitation", Map.of("invitation", "AAAAA-BBBBB-CCCCC-DDDDD"))
                .then()
                .statusCode(200)
                .body(containsString("You can end this mandate at any time"))
                .extract()
                .asString();

        Document page = Jsoup.parse(answer);
        assertEquals(
                "AAAAA-BBBBB-CCCCC-DDDDD",
                page.selectFirst("input[name=invitation]").val());
        assertFalse(page.select("input[name=email]").isEmpty());
        assertTrue(page.select("a, form").stream()
                .map(one -> one.attr("href").replaceFirst("#.*", "") + one.attr("action"))
                .noneMatch(address -> address.contains("AAAAA")));
    }

    @ParameterizedTest
    @CsvSource({"AAAAA-BBBBB,AAAAA-BBBBB", "'A %\"é',A%20%25%22%C3%A9"})
    @TestSecurity
    void theOtherLanguageKeepsTheCodeWhereNoServerSeesIt(String code, String carried) {
        Document page = Jsoup.parse(
                Pages.send("/mandates/invitation", Map.of("invitation", code)).asString());

        assertEquals(
                "/mandates/invitation?lang=de#" + carried,
                page.selectFirst("footer a[hreflang=de]").attr("href"));
    }

    @Test
    @TestSecurity
    void whoHasAnAccountIsToldToOpenTheirInvitationAgainOnceTheyAreSignedIn() {
        String open =
                Pages.send("/mandates/invitation", Map.of("invitation", "A")).asString();

        assertTrue(Jsoup.parse(open).text().contains("there; then open the link of your invitation again"));
        assertTrue(given("ENDED").text().contains("then open the link of your invitation again"));
    }

    @Test
    @TestSecurity
    void anUnknownCodeIsSaidAtItsField() {
        gateway.refuse("mandateInvitation", "NOT_FOUND", "There is no invitation with this code.", null);

        Document page = Jsoup.parse(Pages.send("/mandates/invitation", Map.of("invitation", "x"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertTrue(page.selectFirst("#invitation-error").text().contains("no invitation"));
    }

    @Test
    @TestSecurity
    void theMemberSignsWithTheLimitsTheyChose() {
        Document sign = Jsoup.parse(Pages.send(
                        "/mandates/invitation", Map.of("invitation", "A", "email", "mia@people.example", "do", "send"))
                .asString());
        assertEquals(
                List.of("meta"), sign.select("input[name=vendors][checked]").eachAttr("value"));

        Pages.send(
                        "/mandates/invitation",
                        Map.of(
                                "invitation",
                                "A",
                                "code",
                                " 123456 ",
                                "do",
                                "give",
                                "rights",
                                "OBJECTION",
                                "validUntil-day",
                                "31",
                                "validUntil-month",
                                "1",
                                "validUntil-year",
                                "2027"))
                .then()
                .statusCode(200)
                .body(containsString("The mandate is given"));

        assertEquals(
                "mia@people.example",
                gateway.calls("sendMandateCode").getFirst().arguments().get("email"));
        Map<?, ?> given =
                (Map<?, ?>) gateway.calls("giveMandate").getFirst().arguments().get("input");
        assertEquals("123456", given.get("code"));
        assertEquals(List.of("OBJECTION"), given.get("rights"));
        assertEquals("2027-01-31", given.get("validUntil").toString());
    }

    @Test
    @TestSecurity
    void aWrongCodeComesBackToTheSamePage() {
        gateway.refuse("giveMandate", "INVALID_INPUT", "This code is not right.", "code");

        Document page = Jsoup.parse(
                Pages.send("/mandates/invitation", Map.of("invitation", "A", "code", "1", "do", "give", "from", "SIGN"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertEquals("This code is not right.", page.selectFirst("#code-error").text());
    }

    @Test
    @TestSecurity
    void askingForTheCodeAgainKeepsWhatTheMemberChose() {
        Map<String, String> chosen = Map.of("rights", "ERASURE", "name", "Mia Member", "validUntil-day", "31");

        Document page = askAgain(chosen, 200);

        assertEquals(
                List.of("ERASURE"), page.select("input[name=rights][checked]").eachAttr("value"));
        assertEquals("Mia Member", page.selectFirst("#name").val());
        assertEquals("31", page.selectFirst("#validUntil-day").val());
        assertEquals(
                "mia@people.example",
                gateway.calls("sendMandateCode").getFirst().arguments().get("email"));
        assertEquals("mia@people.example", page.selectFirst("input[name=email]").val());
    }

    @Test
    @TestSecurity
    void whoChoseNoLimitsHasNoneAfterAskingForTheCodeAgain() {
        Document page = askAgain(Map.of(), 200);

        assertTrue(page.select("input[name=vendors][checked], input[name=rights][checked]")
                .isEmpty());
        assertEquals("", page.selectFirst("#validUntil-year").val());
    }

    @Test
    @TestSecurity
    void aCodeThatCannotBeSentAgainYetLeavesWhatTheMemberChose() {
        gateway.refuse("sendMandateCode", "RATE_LIMITED", "Wait for some minutes.", "email");

        Document page = askAgain(Map.of("rights", "ERASURE"), 400);

        assertEquals("Wait for some minutes.", page.selectFirst("#code-error").text());
        assertEquals(
                List.of("ERASURE"), page.select("input[name=rights][checked]").eachAttr("value"));
    }

    @Test
    @TestSecurity
    void theEnterKeyGivesTheMandateRatherThanAskingForTheCodeAgain() {
        Document page = askAgain(Map.of(), 200);

        assertEquals(
                List.of("give", "send"),
                page.select("section[aria-labelledby=sign] button").eachAttr("value"));
        assertEquals(1, page.select("section[aria-labelledby=sign] form").size());
    }

    @Test
    void whoIsSignedInCanBringAGivenMandateIntoTheirAccount() {
        gateway.answer("mandateInvitation", "mandateInvitation_given");

        Document page = Jsoup.parse(
                Pages.send("/mandates/invitation", Map.of("invitation", "A")).asString());

        assertFalse(page.select("#join").isEmpty());
        Pages.send("/mandates/invitation", Map.of("invitation", "A", "code", "123456", "do", "join"))
                .then()
                .statusCode(200)
                .body(containsString("It is in your account now"));
        assertEquals(
                "123456", gateway.calls("joinMandate").getFirst().arguments().get("code"));
    }

    @Test
    void whoGivesAMandateASecondTimeIsToldThatItIsGiven() {
        gateway.refuse("giveMandate", "INVALID_INPUT", "There is no code that can be used now.", "code");
        gateway.when("giveMandate", () -> gateway.answer("mandateInvitation", "mandateInvitation_given"));

        Document page = signed("give", 200);

        assertTrue(page.text().contains("The mandate is given"), page::text);
        assertTrue(page.text().contains("Keep the code of your invitation"), "it is in no account");
        assertTrue(page.select(".error-summary, #code-error").isEmpty());
    }

    @Test
    void aMandateThatWasGivenFromAnAccountIsSaidToBeThere() {
        gateway.change("giveMandate", "hasAccount", true);

        assertTrue(signed("give", 200).text().contains("You find it among your mandates."));
    }

    @Test
    void whoGivesAMandateThatEndedSinceIsToldThatItHasEnded() {
        gateway.refuse("giveMandate", "INVALID_INPUT", "There is no code that can be used now.", "code");
        stands("ENDED");

        Document page = signed("give", 200);

        assertTrue(page.text().contains("The mandate has ended."), page::text);
        assertFalse(page.text().contains("The mandate is given"));
    }

    @Test
    void whoBringsAMandateIntoTheirAccountASecondTimeIsToldThatItIsInAnAccount() {
        gateway.answer("mandateInvitation", "mandateInvitation_given");
        gateway.refuse("joinMandate", "INVALID_INPUT", "There is no code that can be used now.", "code");
        gateway.when("joinMandate", () -> gateway.change("mandateInvitation", "hasAccount", true));

        Document page = signed("join", 200);

        assertTrue(page.selectFirst(".notice").text().contains("It is in an account"), page::text);
        assertTrue(page.select(".error-summary, #code-error").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "erase"})
    void aWrongCodeIsSaidAsLongAsNothingWasDone(String step) {
        gateway.answer("mandateInvitation", "mandateInvitation_given");
        gateway.refuse("joinMandate", "INVALID_INPUT", "This code is not right.", "code");
        gateway.refuse("eraseMember", "INVALID_INPUT", "This code is not right.", "code");

        assertEquals(
                "This code is not right.",
                signed(step, 400).selectFirst("#code-error").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "erase"})
    @TestSecurity
    void whoDeclinesOrErasesASecondTimeIsToldThatItIsDoneIfTheyDid(String step) {
        gateway.refuse("mandateInvitation", "NOT_FOUND", "There is no invitation with this code.", null);

        Document page = signed(step, 400);

        assertTrue(page.selectFirst(".notice").text().contains("just now, that is done"), page::text);
        assertTrue(page.select(".error-summary, #invitation-error").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "erase"})
    @TestSecurity
    void whatWasDeclinedOrErasedAtTheSameMomentIsSaidToBeDone(String step) {
        Runnable gone = () -> gateway.refuse("mandateInvitation", "NOT_FOUND", "There is none.", null);
        gateway.when("endMandate", gone);
        gateway.when("eraseMember", gone);
        gateway.refuse("endMandate", "NOT_FOUND", "There is none.", null);
        gateway.refuse("eraseMember", "NOT_FOUND", "There is none.", null);

        assertTrue(signed(step, 400).selectFirst(".notice").text().contains("just now, that is done"));
    }

    @Test
    void whoIsSignedInTypesTheCodeThatBringsAMandateIntoTheirAccount() {
        gateway.answer("mandateInvitation", "mandateInvitation_given");

        assertFalse(askAgain(Map.of(), 200).select("button[value=join]").isEmpty());
    }

    @Test
    @TestSecurity
    void whoIsNotSignedInIsAskedForNoCodeThatTheyCouldNotUse() {
        gateway.answer("mandateInvitation", "mandateInvitation_given");

        Document page = askAgain(Map.of(), 200);

        assertTrue(page.select("button[value=join], #code").isEmpty());
        assertFalse(
                page.select("section[aria-labelledby=join] a[href=/sign-in]").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENDED", "EXPIRED"})
    void whoIsSignedInCanBringAMandateThatIsOverIntoTheirAccount(String state) {
        Document page = given(state);

        assertFalse(
                page.select("section[aria-labelledby=join] button[value=send]").isEmpty());
        assertTrue(page.select("button[value=end]").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "ENDED", "EXPIRED"})
    @TestSecurity
    void whoIsNotSignedInIsToldHowToFindTheRequestsOfTheirMandate(String state) {
        Element join = given(state).selectFirst("section[aria-labelledby=join]");

        assertTrue(join.text().contains("sign in or open an account first"), join::text);
        assertFalse(join.select("a[href=/sign-in]").isEmpty());
        assertTrue(join.select("form").isEmpty());
    }

    @Test
    @TestSecurity
    void whoEndsAMandateWithoutAnAccountIsToldAtOnceHowToFindItsRequests() {
        stands("ACTIVE");

        Document page = ended();

        assertTrue(page.text().contains("The mandate has ended."), page::text);
        assertFalse(
                page.select("section[aria-labelledby=join] a[href=/sign-in]").isEmpty());
    }

    @Test
    void whoIsSignedInAndEndsAMandateOfNoAccountCanBringItIntoTheirsAtOnce() {
        stands("ACTIVE");

        assertFalse(ended().select("section[aria-labelledby=join] button[value=send]")
                .isEmpty());
    }

    @Test
    void whoDeclinesOrEndsWhatIsWithAnAccountIsOfferedNothing() {
        assertTrue(ended().select("section[aria-labelledby=join]").isEmpty());

        stands("ACTIVE");
        gateway.change("mandateInvitation", "hasAccount", true);

        assertTrue(ended().select("section[aria-labelledby=join]").isEmpty());
    }

    @Test
    void whatIsWithAnAccountIsNotOfferedToAnother() {
        gateway.change("mandateInvitation", "hasAccount", true);

        Document page = given("ENDED");

        assertTrue(page.select("section[aria-labelledby=join]").isEmpty());
    }

    @Test
    void whoSignedWithoutAnAccountErasesEverythingByACode() {
        gateway.answer("mandateInvitation", "mandateInvitation_given");
        gateway.answer("sendMandateCode", "mandateInvitation_given");

        Document asked =
                Jsoup.parse(Pages.send("/mandates/invitation", Map.of("invitation", "A", "do", "send", "for", "erase"))
                        .asString());

        assertEquals(
                "erase",
                asked.selectFirst("section[aria-labelledby=sign] button.button").val());
        assertTrue(asked.selectFirst("section[aria-labelledby=sign]").text().contains("goes for good"));
        assertEquals(
                "erase",
                asked.selectFirst("section[aria-labelledby=sign] input[name=for]")
                        .val());
        Pages.send("/mandates/invitation", Map.of("invitation", "A", "code", "123456", "do", "erase"))
                .then()
                .statusCode(200)
                .body(containsString("Everything about you has been erased."))
                .body(not(containsString("id=\"what\"")));
        assertEquals(
                "123456", gateway.calls("eraseMember").getFirst().arguments().get("code"));
    }

    @Test
    void anOrganisationSeesItsMandatesFilteredAndInPages() {
        Document page = Pages.open("/organisations/" + GUILD + "?state=INVITED");

        assertEquals(
                "INVITED",
                gateway.calls("organisation").getFirst().arguments().get("Organisation.mandates.state") == null
                        ? gateway.calls("organisation").getFirst().arguments().get("mandates.state")
                        : gateway.calls("organisation").getFirst().arguments().get("Organisation.mandates.state"));
        assertEquals(4, page.select("[data-mandate]").size());
        assertTrue(page.selectFirst("a[rel=next]").attr("href").contains("after=c-2"));
    }

    @Test
    void anOrganisationCanEndWhatHasNotEndedAlsoWhatRanOut() {
        Document page = Pages.open("/organisations/" + GUILD);

        assertEquals(
                List.of("m-1", "m-2", "m-4"),
                page.select("form[action$=/endings] input[name=mandate]").eachAttr("value"));
    }

    @Test
    void invitingNeedsTheMembersNumber() {
        String address = "/organisations/" + GUILD;
        Pages.send(address, address + "/invitations", Map.of("number", ""))
                .then()
                .statusCode(400);

        Pages.send(address, address + "/invitations", Map.of("number", "M-20", "email", "mo@people.example"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=invited"));

        assertEquals(1, gateway.calls("inviteMember").size());
    }

    @Test
    void afterARefusedInvitationMoreAndTheOtherLanguageAreOnTheOrganisationsOwnPage() {
        String address = "/organisations/" + GUILD;

        Document page = Jsoup.parse(Pages.send(address, address + "/invitations", Map.of("number", ""))
                .asString());

        assertEquals(address + "?after=c-2", page.selectFirst("a[rel=next]").attr("href"));
        assertEquals(
                address + "?lang=de", page.selectFirst("footer a[hreflang=de]").attr("href"));
    }

    @Test
    void aRequestSaysWhoMakesItAndWhoMaySeeIt() {
        gateway.answer("request", "request_mandated");

        Document page = Pages.open("/requests/r-1");

        assertTrue(page.text().contains("Made under your mandate by Photographers' Guild"));
        assertEquals(
                "A representative with a mandate. (Art. 80)",
                page.selectFirst("main .notice p:contains(representative)")
                        .text()
                        .replaceAll("^[^:]*: ", ""));
        assertEquals(
                "The company may ask for proof that the organisation is authorised. (Art. 80) It is not with the"
                        + " request.",
                page.selectFirst("main .notice li").text());
        assertTrue(page.select("main .notice [lang]").isEmpty(), "it comes in the reader's language");
        assertFalse(page.select("a[href=/requests/r-1/sharing]").isEmpty());
    }

    @Test
    void whatIsMissingCanBeAddedOnlyBeforeTheRequestIsSent() {
        gateway.answer("request", "request_mandated");
        gateway.change(
                "request",
                "mandate",
                Map.of(
                        "organisation",
                        Map.of("name", "Photographers' Guild"),
                        "holds",
                        true,
                        "needs",
                        List.of(Map.of("text", "The mandate itself.", "required", true, "present", false))));

        assertEquals(
                "The mandate itself. It is not with the request.",
                Pages.open("/requests/r-1").selectFirst("main .notice li").text());

        gateway.change("request", "state", "DRAFT");

        assertEquals(
                "The mandate itself. It is missing: add it as evidence before the request is sent.",
                Pages.open("/requests/r-1").selectFirst("main .notice li").text());
    }

    @Test
    void organisationsOfLaterMandatesAreAPageFurther() {
        gateway.change(
                "me",
                "mandates",
                Map.of("edges", List.of(), "pageInfo", Map.of("hasNextPage", true, "endCursor", "c-9")));

        Document page = Pages.open("/requests/r-1/sharing?after=c-8");

        assertEquals("c-8", gateway.calls("me").getFirst().arguments().get("mandates.after"));
        assertTrue(page.selectFirst("a[rel=next]").attr("href").contains("after=c-9"));
    }

    @Test
    @TestSecurity
    void aMandateCanBeLimitedToEveryVendorWithinABound() {
        gateway.change("vendors", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c-9"));

        Pages.send("/mandates/invitation", Map.of("invitation", "A", "email", "mia@people.example", "do", "send"))
                .then()
                .statusCode(200);

        List<FakeGateway.Call> calls = gateway.calls("vendors");
        assertNull(calls.getFirst().arguments().get("after"));
        assertEquals("c-9", calls.get(1).arguments().get("after"));
        assertEquals(25, calls.size(), "1000 vendors, 40 at once");
    }

    @Test
    void sharingIsASwitchForEachOrganisation() {
        Document page = Pages.open("/requests/r-1/sharing", "de");
        assertEquals(1, page.select("button[name=do][value=share]").size());

        Pages.send("/requests/r-1/sharing", Map.of("organisation", GUILD, "do", "share"))
                .then()
                .statusCode(303);
        Pages.send("/requests/r-1/sharing", Map.of("organisation", GUILD, "do", "end"))
                .then()
                .statusCode(303);

        assertEquals(1, gateway.calls("shareRequest").size());
        assertEquals(
                GUILD, gateway.calls("unshareRequest").getFirst().arguments().get("organisation"));
    }

    @Test
    void anOrganisationWhoseMandateHoldsIsSaidToSeeTheRequestAndIsNotOfferedIt() {
        gateway.change("request", "mandate", underMandate(true));

        Document page = Pages.open("/requests/r-1/sharing");

        Element acting = page.selectFirst("[data-acting=" + GUILD + "]");
        assertTrue(acting.text().contains("sees it and acts on it"), acting::text);
        assertFalse(acting.select("a[href=/mandates]").isEmpty());
        assertFalse(page.text().contains("Nobody but you"));
        assertTrue(page.select("button[value=share]").isEmpty());
    }

    @Test
    void anOrganisationWhoseMandateIsOverSeesNothingAndIsOfferedTheRequest() {
        gateway.change("request", "mandate", underMandate(false));

        Document page = Pages.open("/requests/r-1/sharing");

        assertTrue(page.select("[data-acting]").isEmpty());
        assertTrue(page.text().contains("Nobody but you sees it."));
        assertEquals(1, page.select("button[value=share]").size());
    }

    @Test
    void sharingSaysThatItEndsWithAMandateOfTheOrganisation() {
        assertTrue(
                Pages.open("/requests/r-1/sharing").text().contains("or when you end a mandate of that organisation"));
        assertTrue(Pages.open("/requests/r-1/sharing", "de")
                .text()
                .contains("oder wenn Sie eine Vollmacht dieser Organisation beenden"));
    }

    private static Map<String, Object> underMandate(boolean holds) {
        return Map.of("organisation", Map.of("id", GUILD, "name", "Photographers' Guild"), "holds", holds);
    }

    /** The page of an invitation that was taken up, and whose mandate stands so. */
    private Document given(String state) {
        stands(state);
        return Jsoup.parse(
                Pages.send("/mandates/invitation", Map.of("invitation", "A")).asString());
    }

    /** The page after a mandate was ended, or an invitation declined. */
    private static Document ended() {
        return Jsoup.parse(Pages.send("/mandates/invitation", Map.of("invitation", "A", "do", "end"))
                .asString());
    }

    private void stands(String state) {
        Map<String, Object> mandate = new HashMap<>();
        ((Map<?, ?>) gateway.field("mandateInvitation_given", "mandate"))
                .forEach((name, value) -> mandate.put(name.toString(), value));
        mandate.put("state", state);
        gateway.change("mandateInvitation", "open", false);
        gateway.change("mandateInvitation", "mandate", mandate);
    }

    /** The page after a step was sent from the page on which the code is typed. */
    private static Document signed(String step, int status) {
        Map<String, String> form = Map.of("invitation", "A", "code", "1", "do", step, "from", "SIGN");
        return Jsoup.parse(Pages.send("/mandates/invitation", form)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    /** The page after the code was asked for again, with these fields filled in. */
    private static Document askAgain(Map<String, String> typed, int status) {
        Map<String, String> form =
                new HashMap<>(Map.of("invitation", "A", "email", "mia@people.example", "do", "send", "from", "SIGN"));
        form.putAll(typed);
        return Jsoup.parse(Pages.send("/mandates/invitation", form)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }
}
