package org.holdout.request.bulk;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.mandate.HeldMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of an organisation that holds two members' mandates: 17's for all, 18's for objections to Meta. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportIT {

    private static final String HEAD = "member,vendor,country,rights,reference,grounds\n";
    private static final String SECRET = "My own words about my health";

    private final Guild guild = new Guild();

    @Inject
    EntityManager db;

    @Inject
    ImportMembers members;

    @Inject
    ImportSweep sweep;

    @Inject
    References references;

    private HeldMandate seventeen;

    @BeforeEach
    void mandates() {
        seventeen = HeldMandate.of(guild.id, "17", "", "");
        HeldMandate.of(guild.id, "18", "meta", "OBJECTION");
    }

    @Test
    void whatIsRightIsDraftedForItsMemberAndWhatIsWrongIsToldByLineAndField() {
        String file = HEAD
                + "17,meta,IE,OBJECTION,,\n"
                + "18,meta,IE,ERASURE,,\n"
                + "18,openai,IE,OBJECTION,,\n"
                + "19,meta,IE,OBJECTION,,\n"
                + "17,meta,Ireland,OBJECTION,,\n"
                + "17,meta,IE\n"
                + "18,meta,IE,OBJECTION,,\n";

        JsonPath done = guild.imported(file, "WHAT_IS_RIGHT");

        assertEquals("DONE", done.getString("state"));
        assertEquals(7, done.getInt("lines"));
        assertEquals(2, done.getInt("drafted"));
        assertEquals(5, done.getInt("faulty"));
        JsonPath lines = guild.lines(done.getString("id"));
        assertEquals(
                List.of(
                        "2 DRAFTED",
                        "3 FAULTY rights",
                        "4 FAULTY vendor",
                        "5 FAULTY member",
                        "6 FAULTY country",
                        "7 FAULTY line",
                        "8 DRAFTED"),
                lines.<Map<String, Object>>getList("items").stream()
                        .map(ImportIT::told)
                        .toList());
        assertEquals(1, requestsOf(seventeen.owner()));
        assertEquals("17", lines.getString("items[0].member"));
    }

    @Test
    void aLineThatNamesAMandateAndTheNumberOfAnotherMemberIsWrong() {
        String file = "mandate,member,vendor,country,rights\n"
                + seventeen.id() + ",18,meta,IE,OBJECTION\n"
                + seventeen.id() + ",17,meta,IE,OBJECTION\n";

        JsonPath lines = guild.lines(guild.imported(file, "WHAT_IS_RIGHT").getString("id"));

        assertEquals(
                List.of("2 FAULTY member", "3 DRAFTED"),
                lines.<Map<String, Object>>getList("items").stream()
                        .map(ImportIT::told)
                        .toList());
    }

    @Test
    void allOrNothingDraftsNothingWhenALineIsWrong() {
        JsonPath done = guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n19,meta,IE,OBJECTION,,\n", "ALL_OR_NOTHING");

        assertEquals("REFUSED", done.getString("state"));
        assertEquals(1, done.getInt("faulty"));
        assertEquals(
                List.of("RIGHT", "FAULTY"), guild.lines(done.getString("id")).getList("items.state"));
        assertEquals(0, requestsOf(seventeen.owner()));
    }

    @Test
    void allOrNothingDraftsAllWhenEveryLineIsRight() {
        JsonPath done = guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n".repeat(250), "ALL_OR_NOTHING");

        assertEquals("DONE", done.getString("state"));
        assertEquals(250, done.getInt("drafted"));
        assertEquals(250, requestsOf(seventeen.owner()));
    }

    @Test
    void whoeverEndsAMandateNeedNotWaitForAllOrNothingWhichIsRefusedThen() {
        UUID other = UUID.fromString(guild.lines(guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n", "WHAT_IS_RIGHT")
                        .getString("id"))
                .getString("items[0].request"));
        QuarkusTransaction.begin();
        references.note(guild.id, Map.of("case-1", other)); // keeps the import from going on
        String id = guild.upload(HEAD + "17,openai,IE,OBJECTION,case-1,\n", "ALL_OR_NOTHING", null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().until(this::theReferenceIsWaitedFor);

        CompletableFuture.runAsync(seventeen::end)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        QuarkusTransaction.rollback();

        assertEquals("REFUSED", guild.ended(id).getString("state"));
        assertEquals(1, guild.ended(id).getInt("faulty"));
        assertEquals("2 FAULTY member", told(guild.lines(id).getMap("items[0]")));
        assertEquals(1, requestsOf(seventeen.owner()));
    }

    @Test
    void anImportThatFailsForADayEndsWithWhatIsDoneAndItsOtherLinesFaulty() {
        String id;
        sql("alter table import_reference rename to import_reference_away");
        try {
            id = guild.upload(HEAD + "17,meta,IE,OBJECTION,case-1,\n", "WHAT_IS_RIGHT", null)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            await().until(() -> QuarkusTransaction.requiringNew()
                    .call(() -> number("select count(failing_since) from request_import where id = :id", id) == 1));

            sql("update request_import set failing_since = failing_since - interval '1 day'");
            assertEquals("DONE", guild.ended(id).getString("state"));
        } finally {
            sql("alter table import_reference_away rename to import_reference");
        }
        assertEquals(1, guild.ended(id).getInt("faulty"));
        assertEquals("2 FAULTY line", told(guild.lines(id).getMap("items[0]")));
        assertEquals(0, number("select count(content) from import_line where import_id = :id", id));
    }

    @Test
    void theSameUploadAgainIsTheSameImportAndAnotherFileUnderItsKeyIsRefused() {
        String file = HEAD + "17,meta,IE,OBJECTION,,\n";
        String first = guild.upload(file, "WHAT_IS_RIGHT", "key-1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        guild.upload(file, "WHAT_IS_RIGHT", "key-1").then().statusCode(201).body("id", equalTo(first));
        guild.upload(file + file, "WHAT_IS_RIGHT", "key-1")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertEquals(1, guild.ended(first).getInt("drafted"));
        assertEquals(1, requestsOf(seventeen.owner()));
        guild.call().get("/organisations/{org}/imports", guild.id).then().body("items.id", contains(first));
    }

    @Test
    void aLineWhoseReferenceWasDraftedIsNotDraftedAgain() {
        JsonPath first = guild.imported(
                HEAD + "17,meta,IE,OBJECTION,case-1,\n19,meta,IE,OBJECTION,case-2,\n17,meta,IE,ERASURE,case-1,\n",
                "WHAT_IS_RIGHT");
        HeldMandate.of(guild.id, "19", "", "");

        JsonPath mended =
                guild.imported(HEAD + "17,meta,IE,OBJECTION,case-1,\n19,meta,IE,OBJECTION,case-2,\n", "ALL_OR_NOTHING");

        assertEquals(
                List.of("DRAFTED", "FAULTY", "REPEATED"),
                guild.lines(first.getString("id")).getList("items.state"));
        assertEquals(1, mended.getInt("drafted"));
        assertEquals(1, mended.getInt("repeated"));
        assertEquals(
                guild.lines(first.getString("id")).getString("items[0].request"),
                guild.lines(mended.getString("id")).getString("items[0].request"));
    }

    @Test
    void aReferenceOfAnotherMembersRequestIsAFaultOfItsLineAndNeverNamesThatRequest() {
        HeldMandate.of(guild.id, "19", "", "");
        JsonPath first = guild.imported(HEAD + "17,meta,IE,OBJECTION,a,\n19,meta,IE,OBJECTION,a,\n", "WHAT_IS_RIGHT");

        JsonPath second = guild.imported(HEAD + "19,meta,IE,OBJECTION,a,\n", "WHAT_IS_RIGHT");

        assertEquals(
                "3 FAULTY reference", told(guild.lines(first.getString("id")).getMap("items[1]")));
        assertEquals(
                "2 FAULTY reference", told(guild.lines(second.getString("id")).getMap("items[0]")));
        assertNull(guild.lines(second.getString("id")).getString("items[0].request"));
        assertEquals(1, second.getInt("faulty"));
    }

    @Test
    void aReferenceOfAnEndedMandateIsAFaultOfItsLineWhenTheMemberSignsAnew() {
        guild.imported(HEAD + "17,meta,IE,OBJECTION,case-1,\n", "WHAT_IS_RIGHT");
        seventeen.end();
        seventeen.anew(guild.id, "17");

        JsonPath done =
                guild.imported(HEAD + "17,meta,IE,OBJECTION,case-1,\n17,meta,IE,OBJECTION,b,\n", "WHAT_IS_RIGHT");

        assertEquals(
                "2 FAULTY reference", told(guild.lines(done.getString("id")).getMap("items[0]")));
        assertNull(guild.lines(done.getString("id")).getString("items[0].request"));
        assertEquals("3 DRAFTED", told(guild.lines(done.getString("id")).getMap("items[1]")));
    }

    @Test
    void aMandateThatEndedMeanwhileIsAFaultOfItsLines() {
        seventeen.end();

        JsonPath done = guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n18,meta,IE,OBJECTION,,\n", "WHAT_IS_RIGHT");

        assertEquals(
                List.of("FAULTY", "DRAFTED"), guild.lines(done.getString("id")).getList("items.state"));
    }

    @Test
    void beyondAMandatesLimitsOrItsLastDayALineIsFaultyAndSaysWhy() {
        seventeen.lastDay(LocalDate.now(ZoneOffset.UTC).minusDays(1));

        JsonPath done = guild.imported(
                HEAD + "17,meta,IE,OBJECTION,,\n18,meta,IE,ERASURE,,\n18,openai,IE,OBJECTION,,\n", "WHAT_IS_RIGHT");

        JsonPath lines = guild.lines(done.getString("id"));
        assertEquals(0, done.getInt("drafted"));
        assertEquals(
                List.of(List.of("member"), List.of("rights"), List.of("vendor")), lines.getList("items.faults.field"));
        assertTrue(lines.getString("items[1].faults[0].message").contains("does not cover"));
        assertTrue(lines.getString("items[2].faults[0].message").contains("does not cover"));
    }

    @Test
    void whatLinesHoldGoesWithItsKeyWhenTheyAreDone() {
        String id = guild.imported(
                        HEAD + "17,meta,IE,OBJECTION,," + SECRET + "\n19,meta,IE,OBJECTION,," + SECRET + "\n",
                        "WHAT_IS_RIGHT")
                .getString("id");
        sweep.destroyKeys();

        assertFalse(stored(id).contains(SECRET));
        assertEquals(0, number("select count(*) from import_line where import_id = :id and content is not null", id));
        assertEquals(1, number("select count(*) from request_import where id = :id and lines_key is null", id));
    }

    @Test
    void reportsForgetAMembersNumberWithTheMember() {
        String id = guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n18,meta,IE,OBJECTION,,\n", "WHAT_IS_RIGHT")
                .getString("id");

        QuarkusTransaction.requiringNew().run(() -> members.erase(seventeen.owner()));

        assertEquals(Arrays.asList(null, "18"), guild.lines(id).getList("items.member"));
    }

    @Test
    void theReportIsAFileWithoutFormulas() {
        HeldMandate.of(guild.id, "=1+1", "", "");
        String id = guild.imported(
                        HEAD + "=1+1,meta,IE,OBJECTION,,\n19,meta,IE,OBJECTION,," + SECRET + "\n", "WHAT_IS_RIGHT")
                .getString("id");

        guild.call()
                .get("/imports/{id}/report.csv", id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("line,outcome,member,request,problems"))
                .body(containsString("2,DRAFTED,'=1+1,"))
                .body(containsString("3,FAULTY,19,,member: "))
                .body(not(containsString(SECRET)));
    }

    @Test
    void toEverybodyElseThereIsNoImport() {
        String id = guild.imported(HEAD + "17,meta,IE,OBJECTION,,\n", "WHAT_IS_RIGHT")
                .getString("id");
        Guild other = new Guild();

        for (String path : List.of("/imports/{id}", "/imports/{id}/lines", "/imports/{id}/report.csv")) {
            other.call().get(path, id).then().statusCode(404);
            given().auth().oauth2(Tokens.of("ana")).get(path, id).then().statusCode(404);
            guild.call("requests:read").get(path, id).then().statusCode(403);
        }
        other.call().get("/organisations/{org}/imports", guild.id).then().statusCode(404);
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        guild.upload(HEAD + "17,meta,IE,OBJECTION,,\"open", "WHAT_IS_RIGHT", null)
                .then()
                .statusCode(400)
                .body("errors.field", contains("file"));
        guild.upload(HEAD + "17,meta,IE,OBJECTION,,\n", "SOME", null)
                .then()
                .statusCode(400)
                .body("errors.field", contains("choice"));

        assertEquals(0, number("select count(*) from request_import where organisation = :id", guild.id.toString()));
    }

    @Test
    void linesArePagedAndNarrowed() {
        String id = guild.imported(
                        HEAD + "17,meta,IE,OBJECTION,,\n".repeat(5) + "19,meta,IE,OBJECTION,,\n", "WHAT_IS_RIGHT")
                .getString("id");

        JsonPath first = guild.call().get("/imports/{id}/lines?first=4", id).jsonPath();
        JsonPath second = guild.call()
                .get("/imports/{id}/lines?first=4&after={after}", id, first.getString("endCursor"))
                .jsonPath();

        assertEquals(List.of(2, 3, 4, 5), first.getList("items.line"));
        assertEquals(List.of(6, 7), second.getList("items.line"));
        assertFalse(second.getBoolean("hasNextPage"));
        guild.call().get("/imports/{id}/lines?states=FAULTY", id).then().body("items", hasSize(1));
        guild.call()
                .get("/imports/{id}/lines?states=FAULTY&first=1000", id)
                .then()
                .statusCode(400);
    }

    private static String told(Map<String, Object> line) {
        List<?> faults = (List<?>) line.get("faults");
        return line.get("line") + " " + line.get("state")
                + (faults.isEmpty() ? "" : " " + ((Map<?, ?>) faults.getFirst()).get("field"));
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(change).executeUpdate());
    }

    private boolean theReferenceIsWaitedFor() {
        return QuarkusTransaction.requiringNew().call(() -> (boolean)
                db.createNativeQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%import_reference%')")
                        .getSingleResult());
    }

    private long requestsOf(UUID owner) {
        return number("select count(*) from opt_out_request where owner = :id", owner.toString());
    }

    private long number(String sql, String id) {
        return ((Number) db.createNativeQuery(sql)
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue();
    }

    /** Everything that the database holds of the import, as text. */
    private String stored(String id) {
        List<?> rows = db.createNativeQuery(
                        "select encode(coalesce(content, member, ''), 'escape') || faults from import_line where"
                                + " import_id = :id",
                        String.class)
                .setParameter("id", UUID.fromString(id))
                .getResultList();
        return rows.toString();
    }
}
