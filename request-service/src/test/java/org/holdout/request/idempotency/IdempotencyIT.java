package org.holdout.request.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IdempotencyIT {

    @Inject
    Idempotency idempotency;

    @Inject
    DataSource database;

    private final UUID owner = UUID.randomUUID();
    private final AtomicInteger runs = new AtomicInteger();

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
