package org.holdout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever administers an association uploads a file of requests in the browser, and sees what becomes of each of its lines. */
@ExtendWith(PlatformExtension.class)
class ImportJourneyIT {

    private static final int LINES = 240;

    /** Of the file, whose first line names the columns. */
    private static final int WRONG_LINE = 120;

    /** Nothing can be drafted meanwhile; what there is can be read. */
    private static final String HOLD = "lock table opt_out_request in share mode";

    private static final String TOTAL = "{ requests(first: 1) { totalCount } }";

    private static Chrome chrome;

    private final List<String> violations = new ArrayList<>();

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void whatIsRightIsDraftedWhileAnOpenPageShowsItAndTheWrongLineIsToldByItsNumber(Platform platform)
            throws Exception {
        // Given
        Api guild = Api.guild(platform);
        byte[] file = file(memberOf(guild, platform));
        long before = total(guild);
        Person gil = new Person(platform, chrome.visitor(Chrome.Look.PHONE, violations)).signIn("gil");
        Page page = gil.page();

        // When
        try (Connection held = new Parts(platform).connection("request-service")) {
            hold(held);
            upload(gil, guild, file, "WHAT_IS_RIGHT");
            page.getByText("It goes on by itself").waitFor();
            assertEquals("" + LINES, progress(page).getAttribute("max"));
            assertEquals(before, total(guild));
            held.rollback();
        }

        // Then the open page comes to the end by itself
        awaitEnd(page, "Done");
        assertEquals("" + LINES, progress(page).getAttribute("value"));
        assertTrue(gil.text().contains(LINES + " of " + LINES + " lines"), gil::text);
        assertEquals(before + LINES - 1, total(guild));
        assertOneWrongLine(gil);
        assertEveryLineIsInTheReport(gil);
        String draft = show(page, "DRAFTED").first().locator(".meta code").innerText();
        assertEquals("DRAFT", state(guild, draft), "its client finds the draft by the id that the report says");
        assertEquals(List.of(), violations);
    }

    @Test
    void nothingIsDraftedOfAFileWithAWrongLineWhereThatIsWhatWasChosen(Platform platform) throws Exception {
        // Given
        Api guild = Api.guild(platform);
        byte[] file = file(memberOf(guild, platform));
        long before = total(guild);
        Person gil = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP, violations)).signIn("gil");

        // When
        upload(gil, guild, file, "ALL_OR_NOTHING");

        // Then
        awaitEnd(gil.page(), "Refused");
        assertEquals(before, total(guild));
        assertOneWrongLine(gil);
        assertEquals(List.of(), violations);
    }

    /** A member who has given their mandate without an account; their number with the association. */
    private String memberOf(Api guild, Platform platform) throws IOException {
        Invitation invitation = Invitation.from(guild, organisation(guild));
        Person guest = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP, violations));
        String email = Traces.personal("member." + UUID.randomUUID() + "@example.org");
        invitation.give(platform, guest, email, Traces.personal("Sedge Fenwick"));
        return invitation.number();
    }

    private static byte[] file(String member) {
        StringBuilder file = new StringBuilder("member,vendor,country,rights\n");
        for (int line = 2; line <= LINES + 1; line++) {
            String country = line == WRONG_LINE ? "Ireland" : "IE";
            file.append(member).append(",meta,").append(country).append(",OBJECTION\n");
        }
        return file.toString().getBytes(UTF_8);
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(HOLD);
        }
    }

    private static void upload(Person gil, Api guild, byte[] file, String choice) {
        Page page =
                gil.open("/organisations/" + organisation(guild) + "/imports").page();
        page.locator("#file").setInputFiles(new FilePayload("members.csv", "text/csv", file));
        page.locator("[name=choice][value=" + choice + "]").check();
        assertEquals(303, gil.sendForm());
        page.waitForURL("**/imports/*-*-*");
    }

    private static void awaitEnd(Page page, String state) {
        page.locator("#live .lead")
                .filter(new Locator.FilterOptions().setHasText(state))
                .waitFor();
    }

    private static Locator progress(Page page) {
        return page.locator("#live progress");
    }

    private static void assertOneWrongLine(Person gil) {
        List<String> wrong = show(gil.page(), "FAULTY").allInnerTexts();
        assertEquals(1, wrong.size(), gil::text);
        assertTrue(wrong.getFirst().contains("" + WRONG_LINE), wrong::toString);
        assertTrue(wrong.getFirst().contains("country"), wrong::toString);
    }

    /** The lines of the report that have this outcome. */
    private static Locator show(Page page, String outcome) {
        page.locator("select[name=state]").selectOption(outcome);
        page.locator("form.filters button").click();
        page.waitForURL("**state=" + outcome + "**");
        return page.locator("section[aria-labelledby=report] tbody tr");
    }

    private static void assertEveryLineIsInTheReport(Person gil) {
        String address = gil.page().url().replaceFirst("[?#].*", "") + "/report.csv";
        APIResponse report = gil.page().request().get(address);
        assertEquals(200, report.status());
        assertEquals(LINES, report.text().lines().skip(1).count(), report::text);
    }

    private static String state(Api guild, String draft) {
        return guild.ask("query R($id: ID!) { request(id: $id) { state } }", Map.of("id", draft))
                .at("/request/state")
                .asText();
    }

    private static String organisation(Api guild) {
        return guild.ask("{ me { organisations { id } } }")
                .at("/me/organisations/0/id")
                .asText();
    }

    private static long total(Api guild) {
        return guild.ask(TOTAL).at("/requests/totalCount").asLong();
    }
}
