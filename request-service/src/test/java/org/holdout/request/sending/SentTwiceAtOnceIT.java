package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** The same draft is sent by two calls at once, as by two tabs: one letter leaves, and the other call hears why not. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SentTwiceAtOnceIT {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String name;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void ofTwoSendingsAtOnceOneQueuesALetter() throws Exception {
        Correspondent zoe = confirmed();

        List<Integer> answers = twoAtOnce(zoe, Map.of());

        assertEquals(List.of(200, 409), answers);
        assertEquals(1, rows("select count(*) from outgoing_mail where request_id = ?", zoe.draft));
    }

    @Test
    void ofTwoThatSayThatTheySentItThemselvesOneIsRecorded() throws Exception {
        Correspondent zoe = confirmed();

        List<Integer> answers = twoAtOnce(zoe, Map.of("sentMyself", true));

        assertEquals(List.of(200, 409), answers);
        assertEquals(1, rows("select count(*) from timeline_entry where request_id = ?", zoe.draft));
    }

    private static Correspondent confirmed() {
        try (MailServer mail = MailServer.start()) {
            return new Correspondent("Zoë Example").confirmed(mail);
        }
    }

    /** Both have read the draft and wait for it before either goes on; their answers, the least first. */
    private List<Integer> twoAtOnce(Correspondent zoe, Map<String, Object> how) throws Exception {
        int version = zoe.request().getInt("version");
        Map<String, Object> body = Stream.concat(how.entrySet().stream(), Stream.of(Map.entry("version", version)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<CompletableFuture<Integer>> sent;
        try (ExecutorService two = Executors.newFixedThreadPool(2);
                Connection first = DriverManager.getConnection(url, name, password)) {
            first.setAutoCommit(false);
            try (PreparedStatement lock =
                    first.prepareStatement("select id from opt_out_request where id = ? for update")) {
                lock.setObject(1, UUID.fromString(zoe.draft));
                try (ResultSet found = lock.executeQuery()) {
                    assertTrue(found.next());
                }
            }
            sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> zoe.send(body).extract().statusCode(), two))
                    .limit(2)
                    .toList();
            await().until(() -> waiting() == 2);
            first.rollback();
        }
        return sent.stream().map(CompletableFuture::join).sorted().toList();
    }

    private long waiting() throws SQLException {
        return rows(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%opt_out_request%'"
                        + " and pid <> pg_backend_pid()",
                null);
    }

    private long rows(String sql, String request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (request != null) {
                statement.setObject(1, UUID.fromString(request));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
