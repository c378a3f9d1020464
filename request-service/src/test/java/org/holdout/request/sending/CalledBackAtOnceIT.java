package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** A letter is called back at the moment at which the relay changes it: the relay's order of locks holds for both. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalledBackAtOnceIT {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String name;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void whoCallsALetterBackWaitsForTheRelayWithoutHoldingTheRequest() throws Exception {
        Correspondent zoe = confirmed();
        zoe.send(Map.of()).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        CompletableFuture<Integer> cancelled;
        try (Connection relay = DriverManager.getConnection(url, name, password)) {
            relay.setAutoCommit(false);
            locks(
                    relay,
                    "select id from outgoing_mail where request_id = ? and state = 'WAITING' for update",
                    zoe.draft);
            cancelled =
                    CompletableFuture.supplyAsync(() -> zoe.cancel().extract().statusCode());
            await().until(this::somebodyWaitsForTheMail);

            locks(relay, "select id from opt_out_request where id = ? for update nowait", zoe.draft);
            relay.rollback();
        }

        assertEquals(200, cancelled.join());
        assertNull(zoe.delivery());
    }

    private static Correspondent confirmed() {
        try (MailServer mail = MailServer.start()) {
            return new Correspondent("Zoë Example").confirmed(mail);
        }
    }

    private static void locks(Connection relay, String sql, String request) throws SQLException {
        try (PreparedStatement statement = relay.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(request));
            try (ResultSet found = statement.executeQuery()) {
                assertTrue(found.next());
            }
        }
    }

    private boolean somebodyWaitsForTheMail() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%outgoing_mail%'"
                                + " and pid <> pg_backend_pid()");
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }
}
