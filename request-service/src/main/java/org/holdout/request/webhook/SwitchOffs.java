package org.holdout.request.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Switches an endpoint off that wants nothing more or has failed for long, and has whoever is to know it told. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SwitchOffs {

    private final EndpointTable endpoints;
    private final SwitchedOffMail mail;
    private final WebhookSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    SwitchOffs(
            EndpointTable endpoints,
            SwitchedOffMail mail,
            WebhookSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.endpoints = endpoints;
        this.mail = mail;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Whether the endpoint may be switched off after this outcome, by what was known of it before. */
    @Transactional(TxType.SUPPORTS)
    boolean mayFollow(EndpointRow row, Outcome outcome) {
        return outcome.gone()
                || (!outcome.delivered()
                        && row.failingSince() != null
                        && !row.failingSince().isAfter(failingForLong(clock.instant())));
    }

    /**
     * Writes down of an endpoint how a try went that began then.
     *
     * @param told whom to tell if it is switched off
     */
    void after(EndpointRow row, Outcome outcome, Instant began, List<SwitchedOffMail.Told> told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (outcome.delivered()) {
            endpoints.works(row.id(), now);
        } else if (outcome.gone()) {
            if (endpoints.switchOff(row.id(), OffReason.GONE, now)) {
                isOff(row, OffReason.GONE, now, told);
            }
        } else {
            endpoints.fails(row.id(), began, began.minus(settings.failuresForgottenAfter()));
            if (endpoints.switchOffFailing(row.id(), failingForLong(now), now)) {
                isOff(row, OffReason.FAILING, now, told);
            }
        }
    }

    /** Since when it fails for long enough; the last try of a delivery may end a moment before its whole time is over. */
    private Instant failingForLong(Instant now) {
        return now.minus(settings.switchOffAfter()).plus(settings.answerTimeout());
    }

    private void isOff(EndpointRow row, OffReason reason, Instant now, List<SwitchedOffMail.Told> told) {
        metrics.counter("holdout.webhooks.switched.off", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
        told.forEach(one -> mail.send(row, one, reason, now));
    }
}
