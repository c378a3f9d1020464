package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.words.Refusals;

/** Closed and withdrawn requests whose time is over: told first, erased later, kept when their owner wants. */
@ApplicationScoped
@Transactional
public class EndedRequests {

    private final Requests requests;
    private final Timelines timelines;
    private final OptOutRequests useCases;
    private final RequestEvents events;
    private final Idempotency idempotency;
    private final RetentionConfig config;
    private final Clock clock;

    EndedRequests(
            Requests requests,
            Timelines timelines,
            OptOutRequests useCases,
            RequestEvents events,
            Idempotency idempotency,
            RetentionConfig config,
            Clock clock) {
        this.requests = requests;
        this.timelines = timelines;
        this.useCases = useCases;
        this.events = events;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    /** Those whose owners are to be told, by id, after the one given. */
    public List<UUID> toTell(UUID after, int most) {
        LocalDate soon = today().plusDays(config.noticeDays());
        return requests.ended(soon.minusMonths(config.afterMonths()), soon, null, after, most);
    }

    /**
     * Notes that the owner of one is told now, in the caller's transaction.
     *
     * @return the request, with the day on which it will be erased; empty when there is nothing to tell any more
     */
    @Transactional(TxType.MANDATORY)
    public Optional<ToErase> tell(UUID id) {
        LocalDate today = today();
        LocalDate earliest = today.plusDays(config.noticeDays());
        return requests.forChange(id)
                .filter(r -> r.upkeep().erasureToldOn() == null
                        && eraseOn(r).filter(day -> !day.isAfter(earliest)).isPresent())
                .map(r -> {
                    r.watch().toldOfErasure(today);
                    return new ToErase(id, r.owner(), eraseOn(r).orElseThrow());
                });
    }

    /** A request that will be erased on a day. */
    public record ToErase(UUID request, UUID owner, LocalDate on) {}

    /** Those that are to be erased now, by id, after the one given. */
    public List<UUID> toErase(UUID after, int most) {
        LocalDate today = today();
        return requests.ended(
                today.minusMonths(config.afterMonths()), today, today.minusDays(config.noticeDays()), after, most);
    }

    /** Whether it is still to be erased now, held locked in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public boolean due(UUID id) {
        return requests.forChange(id)
                .flatMap(this::eraseOn)
                .filter(day -> !day.isAfter(today()))
                .isPresent();
    }

    /** Removes it with all its rows, and announces it as erased. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID id) {
        OptOutRequest request = requests.findById(id);
        if (timelines.count("requestId", id) > 0) {
            events.erased(request);
        }
        requests.delete(request);
    }

    /** Keeps an ended request longer. ILLEGAL_ACTION when it has not ended, STALE_VERSION when it was changed meanwhile. */
    UUID keep(UUID owner, UUID id, Integer version, String key) {
        return idempotency.once(owner, key, "keep " + id + " " + version, () -> {
            OptOutRequest request = useCases.forChange(owner, id, version);
            LocalDate day =
                    eraseOn(request).orElseThrow(() -> Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.notEnded"));
            LocalDate from = day.isBefore(today()) ? today() : day;
            request.watch().keep(from.plusMonths(config.keepMonths()));
            request.raiseVersion();
            return id;
        });
    }

    /** The day on which the request is erased unless something is done; empty while it has not ended. */
    Optional<LocalDate> eraseOn(OptOutRequest r) {
        if (r.upkeep().endedOn() == null) {
            return Optional.empty();
        }
        LocalDate day = later(
                r.upkeep().endedOn().plusMonths(config.afterMonths()),
                r.upkeep().keptUntil());
        return Optional.of(
                r.upkeep().erasureToldOn() == null
                        ? day
                        : later(day, r.upkeep().erasureToldOn().plusDays(config.noticeDays())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}
