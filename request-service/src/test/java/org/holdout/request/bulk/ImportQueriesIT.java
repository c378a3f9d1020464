package org.holdout.request.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.holdout.request.PlatformResource;
import org.holdout.request.mandate.HeldMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody works at imports here but the test. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportQueriesIT {

    private static final int TRIES = 25;

    private final Guild guild = new Guild();

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager db;

    @Inject
    ImportSteps steps;

    @Inject
    ImportWorker worker;

    @BeforeEach
    void nobodyWorks() {
        QuarkusMock.installMockForInstance(new Idle(), worker);
    }

    @Test
    void aBatchOfManyLinesAsksTheDatabaseNoMoreThanOneOfFew() {
        IntStream.range(0, 100).forEach(i -> HeldMandate.of(guild.id, "member " + i, "", ""));

        long few = statements(2);
        long many = statements(100);

        assertEquals(few, many);
    }

    @Test
    void whatWaitsLiesSealed() {
        HeldMandate.of(guild.id, "17", "", "");
        String id = guild.upload("member,country,rights,grounds\n17,IE,OBJECTION,My own words\n", "WHAT_IS_RIGHT", null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Object stored = db.createNativeQuery(
                        "select encode(content, 'escape') || encode(member, 'escape') from import_line where import_id = :id",
                        String.class)
                .setParameter("id", UUID.fromString(id))
                .getSingleResult();

        assertFalse(stored.toString().contains("own words"));
        assertTrue(steps.next());
        assertEquals("DONE", guild.ended(id).getString("state"));
    }

    /** The least of some tries: the relays, which look into the database meanwhile, only add to it. */
    private long statements(int lines) {
        return IntStream.range(0, TRIES).mapToLong(i -> step(lines, i)).min().orElseThrow();
    }

    private long step(int lines, int time) {
        String file = IntStream.range(0, lines)
                .mapToObj(i -> "member " + i + ",meta,IE,OBJECTION,health," + lines + "-" + time + "-" + i + "\n")
                .collect(Collectors.joining("", "member,vendor,country,rights,situations,reference\n", ""));
        String id = guild.upload(file, "WHAT_IS_RIGHT", null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sessions.getStatistics().clear();
        assertTrue(steps.next());
        long statements = sessions.getStatistics().getPrepareStatementCount();
        assertEquals(lines, guild.ended(id).getInt("drafted"));
        return statements;
    }

    @Vetoed
    private static final class Idle extends ImportWorker {

        private Idle() {
            super(null);
        }

        @Override
        void wake() {}

        @Override
        void work() {}
    }
}
