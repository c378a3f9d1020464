package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.privacy.Persons;
import org.holdout.request.reply.ReplyIntake.Taken;
import org.junit.jupiter.api.Test;

/** Mail that is too large, too many mails, and several who look for mail at the same time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReplyBoundsIT extends Correspondence {

    @Inject
    MailPoll poll;

    @Inject
    ReplyIntake intake;

    @Inject
    EvidenceSettings evidence;

    @Inject
    ReplySettings settings;

    @Inject
    Persons persons;

    @Test
    void aMailThatIsTooLargeIsLeftForTheOperatorAndThePersonIsToldOnce() throws IOException {
        long files = files();
        int lines = (int) (evidence.maxFileSize().asLongValue() / 64) + 1;
        String large =
                "From: Privacy <privacy@meta.example>\nSubject: All your data\nMessage-ID: <large@meta.example>\n\n"
                        + ("x".repeat(63) + "\n").repeat(lines);

        post(large);
        post(large);

        // One is copied again when the line breaks before the copy is answered.
        await().until(() -> folder("TooLarge") >= 2 && inbox() == 0);
        JsonPath message = onlyMessage();
        assertEquals("All your data", message.getString("[0].subject"));
        assertEquals("", message.getString("[0].text"));
        assertFalse(message.getBoolean("[0].whole"));
        assertNull(message.get("[0].original"));
        request().body("nextAction.link", equalTo("MESSAGES"));
        assertFalse(mail.seen("TooLarge"));
        assertEquals(files, files());
    }

    @Test
    void aMailThatIsTooLargeForSomebodyWhoIsBeingErasedIsGoneAsTheyAre() {
        persons.erase(zoe.owner);

        assertEquals(
                Taken.ERASED,
                intake.tooLarge(UUID.fromString(zoe.sent), "dpo@meta.example", "Re", "<large@meta.example>", null));
    }

    @Test
    void aMailBeyondTheBoundStaysUnreadForTheOperatorAndNothingOfItIsKept() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "insert into received_mail (id, request_id, owner, fingerprint, received_at, kind, content,"
                                        + " attachments, meaning) select gen_random_uuid(), :id, :owner,"
                                        + " decode(md5(cast(g as text)), 'hex'), now(), 'REPLY', decode('00', 'hex'), '{}',"
                                        + " 'NOTHING' from generate_series(1, :most) g")
                        .setParameter("id", UUID.fromString(zoe.sent))
                        .setParameter("owner", zoe.owner)
                        .setParameter("most", settings.mostPerRequest())
                        .executeUpdate());
        long files = files();

        post(plain("<beyond@meta.example>", "One too many."));

        await().until(() -> folder("Unmatched") == 1 && inbox() == 0);
        assertFalse(mail.seen("Unmatched"));
        assertEquals(settings.mostPerRequest(), number("select count(*) from received_mail where request_id = :id"));
        assertEquals(1, number("select count(*) from evidence where request_id = :id"));
        assertEquals(files, files());
    }

    @Test
    void severalWhoLookAtTheSameTimeKeepEachMailOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> post(plain("<each" + i + "@meta.example>", "Answer " + i)));

        atTheSameTime(Collections.nCopies(4, () -> {
            while (inbox() > 0) {
                poll.look();
            }
            return null;
        }));

        assertEquals(20, messages().getList("$").size());
        assertEquals(21, number("select count(*) from evidence where request_id = :id"));
        assertEquals(0, folder("Unmatched"));
    }

    @Test
    void aMailThatTwoBringAtTheSameMomentIsKeptByOneOfThem() throws Exception {
        byte[] one = plain("<both@meta.example>", "Once.").getBytes(StandardCharsets.UTF_8);
        long files = files();

        Set<Taken> outcomes = EnumSet.noneOf(Taken.class);
        Callable<Taken> bring = () -> intake.take(UUID.fromString(zoe.sent), one, null);
        for (Future<Taken> done : atTheSameTime(Collections.nCopies(2, bring))) {
            outcomes.add(done.get());
        }

        assertEquals(EnumSet.of(Taken.KEPT, Taken.KNOWN), outcomes);
        assertEquals(1, messages().getList("$").size());
        assertEquals(files + 1, files());
    }

    private static <T> List<Future<T>> atTheSameTime(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> done = threads.invokeAll(tasks);
            for (Future<T> one : done) {
                one.get();
            }
            return done;
        }
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(evidence.folder().orElseThrow())) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
