package org.holdout.request.bulk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.holdout.request.PlatformResource;
import org.holdout.request.mandate.HeldMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads that did not come to an end, and the room that they leave for others: five at a time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportRoomIT {

    private static final String FILE = "member,vendor,country,rights\n17,meta,IE,OBJECTION\n";

    private final Guild guild = new Guild();

    @Inject
    EntityManager db;

    @Inject
    @DataSource("keys")
    AgroalDataSource keys;

    @BeforeEach
    void aMember() {
        HeldMandate.of(guild.id, "17", "", "");
    }

    @Test
    void anUploadThatGetsNoKeyLeavesNothingAndGoesWellWhenSentAgain() throws SQLException {
        inKeys("alter table person_key rename to person_key_away");
        int failed;
        try {
            failed = guild.upload(FILE, "WHAT_IS_RIGHT", "key-1").statusCode();
        } finally {
            inKeys("alter table person_key_away rename to person_key");
        }

        assertTrue(failed >= 500, "answered " + failed);
        assertEquals(0, imports());
        guild.upload(FILE, "WHAT_IS_RIGHT", "key-1").then().statusCode(201);
    }

    @Test
    void uploadsThatWereCutOffTakeNoRoom() {
        for (int i = 0; i < 5; i++) {
            QuarkusTransaction.requiringNew().run(() -> receiving("2 minutes"));
        }

        Response answer = guild.upload(FILE, "WHAT_IS_RIGHT", null);

        answer.then().statusCode(201);
    }

    @Test
    void oneThatBeginsMeanwhileIsCounted() {
        for (int i = 0; i < 4; i++) {
            QuarkusTransaction.requiringNew().run(() -> receiving("0 minutes"));
        }
        QuarkusTransaction.begin();
        db.createNativeQuery("select id from organisation where id = :id for no key update")
                .setParameter("id", guild.id)
                .getResultList();
        receiving("0 minutes");

        CompletableFuture<Response> sixth =
                CompletableFuture.supplyAsync(() -> guild.upload(FILE, "WHAT_IS_RIGHT", null));
        await().until(() -> sixth.isDone() || theOrganisationIsWaitedFor());
        QuarkusTransaction.commit();

        sixth.join().then().body("code", equalTo("LIMIT_EXCEEDED"));
    }

    private void receiving(String ago) {
        db.createNativeQuery("""
            insert into request_import (id, organisation, choice, state, lines_key, report_key, created_at, worked_at)
            values (:id, :guild, 'WHAT_IS_RIGHT', 'RECEIVING', :id, :id, now(), now() - cast(:ago as interval))\
            """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("guild", guild.id)
                .setParameter("ago", ago)
                .executeUpdate();
    }

    private long imports() {
        return ((Number) db.createNativeQuery("select count(*) from request_import where organisation = :id")
                        .setParameter("id", guild.id)
                        .getSingleResult())
                .longValue();
    }

    private boolean theOrganisationIsWaitedFor() {
        return QuarkusTransaction.requiringNew().call(() -> (boolean)
                db.createNativeQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%from organisation%')")
                        .getSingleResult());
    }

    private void inKeys(String sql) throws SQLException {
        try (Connection connection = keys.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
