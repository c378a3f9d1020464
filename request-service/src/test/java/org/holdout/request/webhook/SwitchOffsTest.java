package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SwitchOffsTest {

    private static final WebhookSettings SETTINGS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WebhookSettings.class)
            .build()
            .getConfigMapping(WebhookSettings.class);
    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final Instant FAILING_FOR_LONG =
            NOW.minus(SETTINGS.switchOffAfter()).plus(SETTINGS.answerTimeout());

    private final Endpoints endpoints = new Endpoints();
    private final Mails mails = new Mails();
    private final SwitchOffs switchOffs =
            new SwitchOffs(endpoints, mails, SETTINGS, new SimpleMeterRegistry(), new Ticking());

    @Test
    void anEndpointThatHasFailedForLongIsSwitchedOffAndItsMemberTold() {
        assertTrue(failsOnceMore(FAILING_FOR_LONG));

        assertEquals(1, mails.sent);
    }

    @Test
    void noEndpointIsSwitchedOffOfWhichNobodyIsToldBecauseTheTimeWentOn() {
        assertFalse(failsOnceMore(FAILING_FOR_LONG.plusSeconds(1)));

        assertEquals(0, mails.sent);
    }

    private boolean failsOnceMore(Instant failingSince) {
        endpoints.failingSince = failingSince;
        EndpointRow row = new EndpointRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                SignatureKind.ED25519,
                null,
                UUID.randomUUID(),
                null,
                null,
                null,
                "",
                NOW,
                null,
                failingSince,
                null,
                null,
                null,
                1);
        return switchOffs.after(row, switchOffs.judge(row, Outcome.none(Failure.TIMEOUT), NOW));
    }

    /** A minute later each time that it is read. */
    private static final class Ticking extends Clock {

        private Instant next = NOW;

        @Override
        public Instant instant() {
            Instant now = next;
            next = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Endpoints extends EndpointTable {

        private Instant failingSince;

        private Endpoints() {
            super(null);
        }

        @Override
        void fails(UUID id, Instant began, Instant forgotten) {
            // It has failed for longer.
        }

        @Override
        boolean switchOffFailing(UUID id, Instant since, Instant now) {
            return !failingSince.isAfter(since);
        }
    }

    private static final class Mails extends SwitchedOffMail {

        private int sent;

        private Mails() {
            super(null, null, null, null, null, null);
        }

        @Override
        List<Told> told(EndpointRow row) {
            return List.of(new Told(UUID.randomUUID(), "adam@people.example"));
        }

        @Override
        void send(EndpointRow row, Told told, OffReason reason, Instant at) {
            sent++;
        }
    }
}
