package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** The same draft is sent by two calls at once, as by two tabs: one letter leaves, and the other call hears why not. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SentTwiceAtOnceIT {

    @Inject
    OtherSession other;

    @Test
    void ofTwoSendingsAtOnceOneQueuesALetter() throws Exception {
        Correspondent zoe = confirmed();

        List<Integer> answers = twoAtOnce(zoe, Map.of());

        assertEquals(List.of(200, 409), answers);
        assertEquals(1, rows("outgoing_mail", zoe));
    }

    @Test
    void ofTwoThatSayThatTheySentItThemselvesOneIsRecorded() throws Exception {
        Correspondent zoe = confirmed();

        List<Integer> answers = twoAtOnce(zoe, Map.of("sentMyself", true));

        assertEquals(List.of(200, 409), answers);
        assertEquals(1, rows("timeline_entry", zoe));
    }

    private static Correspondent confirmed() {
        try (MailServer mail = MailServer.start()) {
            return new Correspondent("Zoë Example").confirmed(mail);
        }
    }

    /** Both have read the draft and wait for it before either goes on; their answers, the least first. */
    private List<Integer> twoAtOnce(Correspondent zoe, Map<String, Object> how) throws Exception {
        Map<String, Object> body = new HashMap<>(how);
        body.put("version", zoe.request().getInt("version"));
        List<CompletableFuture<Integer>> sent;
        try (ExecutorService two = Executors.newFixedThreadPool(2);
                Connection before = other.open()) {
            OtherSession.hold(before, "select id from opt_out_request where id = ? for update", zoe.draft);
            sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> zoe.send(body).extract().statusCode(), two))
                    .limit(2)
                    .toList();
            await().until(() -> other.waiting("opt_out_request") == 2);
            before.rollback();
        }
        return sent.stream().map(CompletableFuture::join).sorted().toList();
    }

    private long rows(String table, Correspondent of) throws Exception {
        return other.count("select count(*) from " + table + " where request_id = ?", UUID.fromString(of.draft));
    }
}
