package org.holdout.request.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Sends mail for as long as the service runs, and measures what waits. */
@ApplicationScoped
class MailRelay {

    private final MailTable table;
    private final MailSettings settings;
    private final RelayLoop loop;
    private final Thread thread;
    private volatile MailTable.Waiting waiting = new MailTable.Waiting(0, Duration.ZERO);

    MailRelay(
            MailTable table,
            MailSeals seals,
            SmtpSender sender,
            MailSettings settings,
            Event<MailChanged> changes,
            MeterRegistry metrics,
            Clock clock) {
        if (settings.relay().lease().compareTo(settings.smtp().answerTimeout()) <= 0) {
            throw new IllegalStateException(
                    "holdout.mail.relay.lease must be longer than holdout.mail.smtp.answer-timeout");
        }
        this.table = table;
        this.settings = settings;
        Gauge.builder("holdout.mail.waiting", () -> waiting.mails())
                .description("Mails that wait to be sent")
                .register(metrics);
        Gauge.builder("holdout.mail.oldest.age.seconds", () -> waiting.oldest().toSeconds())
                .description("How long the oldest of them has waited")
                .register(metrics);
        loop = new RelayLoop(table, seals, sender, settings.relay(), changes, metrics, clock);
        thread = Thread.ofVirtual().name("mail-relay").unstarted(loop);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets the mail under way finish within the time that connecting may take; what is cut off then is in doubt. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (thread.isAlive() && !thread.join(settings.smtp().connectTimeout())) {
            thread.interrupt();
        }
    }

    void wake() {
        loop.wake();
    }

    @Scheduled(every = "${holdout.mail.relay.measure-every:15s}", identity = "holdout-mail-measure")
    @RunOnVirtualThread
    void measure() {
        waiting = QuarkusTransaction.requiringNew().call(table::waiting);
    }

    @Scheduled(every = "${holdout.mail.relay.purge-every:6H}", identity = "forget-old-mail")
    @RunOnVirtualThread
    void purge() {
        MailSettings.Relay relay = settings.relay();
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> table.forget(relay.keep(), relay.purgeBatch()));
        } while (forgotten == relay.purgeBatch());
    }
}
