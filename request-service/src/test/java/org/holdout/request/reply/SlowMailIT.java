package org.holdout.request.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.holdout.request.ClockConfig;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidencePieces;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.Recipients;
import org.junit.jupiter.api.Test;

/** A mail that is brought again and takes longer to read than it may the one time, and not the other. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SlowMailIT extends Correspondence {

    private static final byte[] MAIL =
            plain("<slow@meta.example>", "We refuse.").getBytes(StandardCharsets.UTF_8);

    @Inject
    ReplyIntake intake;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidencePieces pieces;

    @Inject
    ReceivedMails rows;

    @Inject
    Deliveries deliveries;

    @Inject
    Recipients recipients;

    @Inject
    MailQueue queue;

    @Inject
    Sealer sealer;

    @Inject
    ReplySettings settings;

    @Inject
    ClockConfig clockSettings;

    @Inject
    Clock clock;

    @Test
    void aMailThatTookTooLongToReadTheSecondTimeIsKeptOnce() {
        assertEquals(ReplyIntake.Taken.KEPT, intake.take(UUID.fromString(zoe.sent), MAIL, Instant.now()));

        assertEquals(ReplyIntake.Taken.KNOWN, tooSlow().take(UUID.fromString(zoe.sent), MAIL, Instant.now()));

        assertEquals(1, messages().getList("$").size());
    }

    @Test
    void aMailThatTookTooLongToReadTheFirstTimeIsKeptOnce() {
        assertEquals(ReplyIntake.Taken.KEPT, tooSlow().take(UUID.fromString(zoe.sent), MAIL, Instant.now()));
        assertFalse(onlyMessage().getBoolean("[0].whole"), "it was cut off");

        assertEquals(ReplyIntake.Taken.KNOWN, intake.take(UUID.fromString(zoe.sent), MAIL, Instant.now()));

        assertEquals(1, messages().getList("$").size());
    }

    private ReplyIntake tooSlow() {
        return new ReplyIntake(
                new MailParser(endless()),
                files,
                pieces,
                rows,
                deliveries,
                recipients,
                queue,
                sealer,
                settings,
                clockSettings,
                clock);
    }

    /** Bounds at the first of which a walk over a mail stands still until it is cut off; a class of them would be taken for a bean's. */
    private ReplySettings endless() {
        return (ReplySettings) Proxy.newProxyInstance(
                ReplySettings.class.getClassLoader(),
                new Class<?>[] {ReplySettings.class},
                (proxy, bound, none) -> switch (bound.getName()) {
                    case "mostTime" -> Duration.ofMillis(1);
                    case "mostParts" -> {
                        new CountDownLatch(1).await();
                        throw new IllegalStateException("nobody lets it go on");
                    }
                    default -> bound.invoke(settings);
                });
    }
}
