package org.holdout.request.notice;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdout.request.request.Agendas;

/**
 * Looks, from time to time, at the requests whose moment has come, and tells their owners what is new. Each is a transaction of its
 * own that holds the request, so that two instances tell it once, and it can be stopped anywhere and goes on where it was.
 */
@ApplicationScoped
class NoticeSweep {

    private final Agendas agendas;
    private final Teller teller;
    private final NoticeConfig config;
    private final Clock clock;

    NoticeSweep(Agendas agendas, Teller teller, NoticeConfig config, Clock clock) {
        this.agendas = agendas;
        this.teller = teller;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdout.notice.sweep-every:1M}",
            delayed = "${holdout.notice.sweep-delay:10S}",
            identity = "tell-what-is-due",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Agendas.Look last = null;
        List<Agendas.Look> batch;
        do {
            Agendas.Look after = last;
            batch = QuarkusTransaction.requiringNew().call(() -> agendas.toLookAt(now, after, config.batch()));
            for (Agendas.Look look : batch) {
                look(look, now);
                last = look;
            }
        } while (batch.size() == config.batch());
    }

    private void look(Agendas.Look look, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> agendas.take(look.request(), now).ifPresent(agenda -> teller.look(agenda, now)));
        } catch (RuntimeException e) {
            Log.errorf(e, "What is due of request %s could not be told; the next look tries again", look.request());
        }
    }
}
