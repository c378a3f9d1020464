package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** A letter is called back at the moment at which the relay changes it: the relay's order of locks holds for both. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalledBackAtOnceIT {

    @Inject
    OtherSession other;

    @Test
    void whoCallsALetterBackWaitsForTheRelayWithoutHoldingTheRequest() throws Exception {
        Correspondent zoe = confirmed();
        zoe.send(Map.of()).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        CompletableFuture<Integer> cancelled;
        try (Connection relay = other.open()) {
            // Not while it is tried: what follows from a try raises the request's version.
            await().pollInSameThread()
                    .ignoreExceptionsInstanceOf(AssertionError.class)
                    .until(() -> {
                        OtherSession.hold(
                                relay,
                                "select id from outgoing_mail where request_id = ? and state = 'WAITING'"
                                        + " and claim is null for update",
                                zoe.draft);
                        return true;
                    });
            cancelled =
                    CompletableFuture.supplyAsync(() -> zoe.cancel().extract().statusCode());
            await().until(() -> other.waiting("outgoing_mail") > 0);

            OtherSession.hold(relay, "select id from opt_out_request where id = ? for update nowait", zoe.draft);
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
}
