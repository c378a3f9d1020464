package org.holdout.request.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.PlatformResource;
import org.holdout.request.privacy.Persons;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IdempotencyIT {

    @Inject
    Idempotency idempotency;

    @Inject
    DataSource database;

    @Inject
    Persons persons;

    @Inject
    Sealer sealer;

    private UUID owner;
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void aPerson() {
        owner = persons.ownerOf("issuer|" + UUID.randomUUID());
    }

    @Test
    void theHashOfWhatWasAskedOpensForThePersonAlone() throws Exception {
        once("key", "withdraw");

        byte[] sealed = sealed();
        String place = "idempotency/" + sha256("key");
        UUID another = persons.ownerOf("issuer|another");

        assertThrows(UnreadableException.class, () -> sealer.open(another, place, sealed));
        assertEquals(sha256("withdraw"), sealer.open(owner, place, sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(sha256("withdraw")));
    }

    @Test
    void aKeyIsForgottenAfterThirtyDaysAndNotBefore() throws SQLException {
        UUID answer = once("key", "body");
        age("29 days");
        idempotency.forgetOld();
        assertEquals(answer, once("key", "body"));

        age("2 days");
        idempotency.forgetOld();

        once("key", "another body");
        assertEquals(2, runs.get());
    }

    @Test
    void moreAreForgottenThanOneTransactionTakes() throws SQLException {
        for (String key : new String[] {"one", "two", "three", "four", "five"}) {
            once(key, "body");
        }
        age("31 days");

        idempotency.forgetOld();

        assertEquals(0, count());
    }

    @Test
    void workThatFailsLeavesTheKeyFree() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> idempotency.once(owner, "key", "body", () -> {
                            throw new IllegalStateException("The work fails.");
                        })));

        once("key", "body");

        assertEquals(1, runs.get());
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> once("k".repeat(201), "body"));

        assertEquals(ErrorCode.INVALID_INPUT, refused.code());
    }

    @Test
    void withoutAKeyItHappensEachTime() {
        once(null, "body");
        once("", "body");

        assertEquals(2, runs.get());
    }

    private byte[] sealed() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select body_seal from idempotency_key where owner = ?")) {
            query.setObject(1, owner);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        }
    }

    private int count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from idempotency_key where owner = ?")) {
            query.setObject(1, owner);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID once(String key, String body) {
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(owner, key, body, () -> {
                    runs.incrementAndGet();
                    return UUID.randomUUID();
                }));
    }

    private void age(String interval) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = created_at - ?::interval where owner = ?")) {
            update.setString(1, interval);
            update.setObject(2, owner);
            update.executeUpdate();
        }
    }
}
