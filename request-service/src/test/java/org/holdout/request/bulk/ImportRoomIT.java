package org.holdout.request.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.PlatformResource;
import org.holdout.request.mandate.HeldMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads that did not come to an end, and the room that they leave for others: five at a time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportRoomIT {

    private static final String FILE = "member,vendor,country,rights\n17,meta,IE,OBJECTION\n";

    private static final byte[] BEGINNING = ("""
        --b\r
        Content-Disposition: form-data; name="choice"\r
        \r
        WHAT_IS_RIGHT\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="lines.csv"\r
        \r
        """ + FILE).getBytes(UTF_8);

    private static final byte[] REST = "17,meta,IE,OBJECTION\r\n--b--\r\n".getBytes(UTF_8);

    private final Guild guild = new Guild();

    @TestHTTPResource
    URI uploads;

    @Inject
    ImportRoom room;

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
            QuarkusTransaction.requiringNew().call(() -> receiving("2 minutes"));
        }

        Response answer = guild.upload(FILE, "WHAT_IS_RIGHT", null);

        answer.then().statusCode(201);
    }

    @Test
    void anUploadWhoseAnswerWasLostIsAnsweredAgainWhileThereIsNoRoom() {
        String first = guild.upload(FILE, "WHAT_IS_RIGHT", "key-1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        others(5);

        Response again = guild.upload(FILE, "WHAT_IS_RIGHT", "key-1");

        again.then().statusCode(201).body("id", equalTo(first));
        guild.upload(FILE + FILE, "WHAT_IS_RIGHT", "key-1").then().body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        guild.upload(FILE, "WHAT_IS_RIGHT", "key-2").then().body("code", equalTo("LIMIT_EXCEEDED"));
        assertEquals(6, imports());
    }

    @Test
    void oneThatBeginsMeanwhileIsCounted() {
        others(4);
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

    @Test
    void aFileWhosePlaceWentToAnotherIsRefusedAndNothingOfItStays() throws IOException, SQLException {
        UUID linesKey;
        String answer;
        try (Socket upload = begin()) {
            linesKey = silent();
            others(5);

            answer = end(upload);
        }

        assertTrue(answer.startsWith("HTTP/1.1 422"), answer);
        assertTrue(answer.contains("then send the file again"), answer);
        assertEquals(5, imports());
        assertFalse(keyIsThere(linesKey));
    }

    @Test
    void aFileThatWasSilentGoesOnWhileAPlaceIsFree() throws IOException {
        String answer;
        try (Socket upload = begin()) {
            silent();
            others(4);

            answer = end(upload);
        }

        assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
    }

    @Test
    void aFileThatComesOnAfterItsPlaceWentToAnotherCountsNoMore() {
        UUID id = QuarkusTransaction.requiringNew().call(() -> receiving("2 minutes"));
        others(5);

        ProblemException refused = assertThrows(
                ProblemException.class, () -> QuarkusTransaction.requiringNew().run(() -> room.keep(id, guild.id)));

        assertEquals(ErrorCode.LIMIT_EXCEEDED, refused.code());
    }

    @Test
    void aFileThatWasRemovedMeanwhileDoesNotComeOn() {
        assertThrows(
                ProblemException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> room.keep(UUID.randomUUID(), guild.id)));
    }

    /** Sends the first part of a form, and no more. */
    private Socket begin() throws IOException {
        Socket socket = new Socket(uploads.getHost(), uploads.getPort());
        socket.getOutputStream().write("""
            POST /organisations/%s/imports HTTP/1.1\r
            Host: %s\r
            Authorization: Bearer %s\r
            Content-Type: multipart/form-data; boundary=b\r
            Content-Length: %d\r
            Connection: close\r
            \r
            """.formatted(
                        guild.id,
                        uploads.getAuthority(),
                        guild.token("requests:read requests:write"),
                        BEGINNING.length + REST.length)
                .getBytes(UTF_8));
        socket.getOutputStream().write(BEGINNING);
        return socket;
    }

    /** Sends the rest; what is answered. */
    private static String end(Socket upload) throws IOException {
        upload.getOutputStream().write(REST);
        return new String(upload.getInputStream().readAllBytes(), UTF_8);
    }

    /** Waits for the one upload, and lets it have been silent for two minutes; its lines' key. */
    private UUID silent() {
        await().until(() -> imports() == 1);
        return QuarkusTransaction.requiringNew().call(() -> (UUID) db.createNativeQuery(
                        "update request_import set worked_at = now() - interval '2 minutes' where organisation = :id"
                                + " returning lines_key",
                        UUID.class)
                .setParameter("id", guild.id)
                .getSingleResult());
    }

    private void others(int many) {
        for (int i = 0; i < many; i++) {
            QuarkusTransaction.requiringNew().call(() -> receiving("0 minutes"));
        }
    }

    private boolean keyIsThere(UUID key) throws SQLException {
        try (Connection connection = keys.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from person_key where owner = ?")) {
            statement.setObject(1, key);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getInt(1) > 0;
            }
        }
    }

    private UUID receiving(String ago) {
        UUID id = UUID.randomUUID();
        db.createNativeQuery("""
            insert into request_import (id, organisation, choice, state, lines_key, report_key, created_at, worked_at)
            values (:id, :guild, 'WHAT_IS_RIGHT', 'RECEIVING', :id, :id, now(), now() - cast(:ago as interval))\
            """)
                .setParameter("id", id)
                .setParameter("guild", guild.id)
                .setParameter("ago", ago)
                .executeUpdate();
        return id;
    }

    private long imports() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Number) db.createNativeQuery("select count(*) from request_import where organisation = :id")
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
