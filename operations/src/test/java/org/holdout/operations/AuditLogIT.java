package org.holdout.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.holdout.operations.Verification.Breach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditLogIT {

    private static final Actor OLGA = new Actor("operator", "0b1e6a52-subject-of-olga");

    @Inject
    AuditLog log;

    @Inject
    Hand hand;

    @Inject
    DataSource database;

    @BeforeEach
    void threeThingsWereDone() throws SQLException {
        hand.forces("truncate audit_entry");
        hand.does("update audit_head set number = 0, hash = sha256('')");
        List.of("a", "b", "c").forEach(object -> log.announce(OLGA, "LAMP_SWITCHED", "lamp/" + object));
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        Verification found = log.verify();

        assertTrue(found.whole());
        assertEquals(3, found.entries());
        assertEquals(64, found.end().length());
    }

    @Test
    void anActThatIsTakenBackLeavesNoEntry() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(OLGA, "LAMP_SWITCHED", "lamp/d");
                    throw new IllegalStateException("the lamp is broken");
                }));

        assertEquals(3, log.count());
        assertTrue(log.verify().whole());
    }

    @Test
    void whatIsInNoTransactionIsRefused() {
        assertThrows(TransactionalException.class, () -> log.append(OLGA, "LAMP_SWITCHED", "lamp/d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lamp", "lamp\nlamp", "Grüße", "<b>"})
    void whatIsNoIdNeverComesIn(String object) {
        assertThrows(IllegalArgumentException.class, () -> log.announce(OLGA, "LAMP_SWITCHED", object));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set object = 'lamp/x' where number = 2",
                "update audit_entry set actor = null, salt = null where number = 2",
                "delete from audit_entry where number = 3",
                "truncate audit_entry"
            })
    void theDatabaseOnlyAdds(String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> hand.does(sql));

        assertTrue(refusal.getMessage().contains("only ever added to"), refusal.getMessage());
        assertTrue(log.verify().whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"object = 'lamp/x'", "role = 'editor'", "action = 'LAMP_SOLD'", "at = at - interval '1 s'"})
    void whatIsChangedByHandBreaksTheChainThere(String change) throws SQLException {
        hand.forces("update audit_entry set " + change + " where number = 2");

        assertBroken(2, Breach.CHANGED);
    }

    @Test
    void anEntryThatIsTakenOutIsMissed() throws SQLException {
        hand.forces("delete from audit_entry where number = 2");

        assertBroken(2, Breach.MISSING);
    }

    @Test
    void theLastEntryIsMissedToo() throws SQLException {
        hand.forces("delete from audit_entry where number = 3");

        assertBroken(3, Breach.MISSING);
    }

    @Test
    void anotherActorIsNotWhoWasSealed() throws SQLException {
        hand.forces("update audit_entry set actor = 'subject-of-ed' where number = 1");

        assertBroken(1, Breach.ACTOR);
    }

    @Test
    void anActorWhoIsForgottenBeforeTheirTimeIsMissed() throws SQLException {
        hand.forces("update audit_entry set actor = null, salt = null where number = 3");

        assertBroken(3, Breach.ACTOR);
    }

    @Test
    void whoDidItIsForgottenAfterItsTimeAndTheChainStaysWhole() throws SQLException {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        hand.forces("truncate audit_entry");
        hand.does("update audit_head set number = 0, hash = sha256('')");
        QuarkusTransaction.requiringNew()
                .run(() -> AuditTable.append(
                        database,
                        new AuditEntry(0, longAgo, "operator", "subject-of-olga", "LAMP_SWITCHED", "lamp/a"),
                        new byte[16]));
        log.announce(OLGA, "LAMP_SWITCHED", "lamp/b");

        log.forget();

        assertTrue(log.verify().whole());
        assertEquals(OLGA.subject(), log.before(3, 2).getFirst().actor());
        assertNull(log.before(3, 2).getLast().actor());
    }

    @Test
    void thoseWhoWriteAtOnceMakeOneChain() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> written = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(i -> many.submit(() -> log.announce(OLGA, "LAMP_SWITCHED", "lamp/" + i)))
                    .toList();
            for (Future<?> one : written) {
                one.get();
            }
        }

        assertEquals(23, log.verify().entries());
        assertTrue(log.verify().whole());
    }

    @Test
    void operatorsReadItPageByPageTheNewestFirst() {
        String cursor = as("olga", "?first=2")
                .statusCode(200)
                .body("items.object", is(List.of("lamp/c", "lamp/b")))
                .body("hasNextPage", is(true))
                .body("total", is(3))
                .extract()
                .path("endCursor");

        as("olga", "?first=2&after=" + cursor)
                .body("items.object", is(List.of("lamp/a")))
                .body("items[0].actor", is(OLGA.subject()))
                .body("hasNextPage", is(false));
        as("olga", "?first=101").statusCode(400).body("errors[0].field", is("first"));
        as("olga", "?after=x").statusCode(400).body("errors[0].field", is("after"));
        as("ed", "").statusCode(403);
    }

    @Test
    void operatorsSeeHowItIs() {
        given().auth()
                .preemptive()
                .basic("olga", "olga")
                .get("/operations/state")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.up", is(true))
                .body("waiting", is(0))
                .body("auditEntries", is(3));
        given().auth()
                .preemptive()
                .basic("ed", "ed")
                .get("/operations/state")
                .then()
                .statusCode(403);
        given().get("/operations/state").then().statusCode(401);
    }

    private void assertBroken(long number, Breach why) {
        Verification found = log.verify();
        assertEquals(number, found.broken());
        assertEquals(why, found.why());
        assertEquals(number - 1, found.entries());
    }

    private static ValidatableResponse as(String who, String query) {
        return given().auth()
                .preemptive()
                .basic(who, who)
                .get("/operations/audit" + query)
                .then();
    }
}
