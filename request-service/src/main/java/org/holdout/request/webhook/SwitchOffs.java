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
import java.util.UUID;

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

    /**
     * How a try went, and what follows for its endpoint.
     *
     * @param began when the try did
     * @param ended when the answer was there
     * @param off why it is to be switched off; null when it is not
     * @param told whom to tell then
     */
    record Verdict(Outcome outcome, Instant began, Instant ended, OffReason off, List<SwitchedOffMail.Told> told) {}

    /** By what was known of the endpoint before the try. Who is to be told is asked outside transactions. */
    @Transactional(TxType.NEVER)
    Verdict judge(EndpointRow row, Outcome outcome, Instant began) {
        Instant ended = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OffReason off = outcome.gone()
                ? OffReason.GONE
                : !outcome.delivered()
                                && row.failingSince() != null
                                && !row.failingSince().isAfter(failingForLong(ended))
                        ? OffReason.FAILING
                        : null;
        return new Verdict(outcome, began, ended, off, off == null ? List.of() : mail.told(row));
    }

    /** Writes down of an endpoint how a try went; true when that switches it off. */
    boolean after(EndpointRow row, Verdict verdict) {
        if (verdict.outcome().delivered()) {
            endpoints.works(row.id(), verdict.ended());
            return false;
        }
        if (!verdict.outcome().gone()) {
            endpoints.fails(row.id(), verdict.began(), verdict.began().minus(settings.failuresForgottenAfter()));
        }
        boolean isOff = verdict.off() != null && switchOff(row.id(), verdict);
        if (isOff) {
            metrics.counter(
                            "holdout.webhooks.switched.off",
                            "reason",
                            verdict.off().name().toLowerCase(Locale.ROOT))
                    .increment();
            verdict.told().forEach(one -> mail.send(row, one, verdict.off(), verdict.ended()));
        }
        return isOff;
    }

    private boolean switchOff(UUID endpoint, Verdict verdict) {
        return verdict.off() == OffReason.GONE
                ? endpoints.switchOff(endpoint, OffReason.GONE, verdict.ended())
                : endpoints.switchOffFailing(endpoint, failingForLong(verdict.ended()), verdict.ended());
    }

    /** Since when it fails for long enough; the last try of a delivery may end a moment before its whole time is over. */
    private Instant failingForLong(Instant now) {
        return now.minus(settings.switchOffAfter()).plus(settings.answerTimeout());
    }
}
