package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.mandate.MandateView.OrganisationName;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.words.Refusals;

/** Which mandates hold now. */
@ApplicationScoped
@Transactional
public class Mandates {

    /** Of requests: those under a mandate of {@code :organisation} that holds on {@code :today}. */
    public static final String IN_FORCE =
            "mandate in (select m.id from Mandate m where m.organisation = :organisation and m.givenAt is not null"
                    + " and m.endedAt is null and (m.validUntil is null or m.validUntil >= :today))";

    private final MandateRows rows;
    private final Organisations organisations;
    private final Clock clock;

    Mandates(MandateRows rows, Organisations organisations, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The organisation's mandate, if it holds now; NOT_FOUND for any other. */
    public ActiveMandate active(UUID organisation, UUID mandate) {
        return holding(mandate)
                .filter(m -> m.organisation().equals(organisation))
                .orElseThrow(() -> Refusals.notFound("mandate.refused.noneHolds"));
    }

    /** The mandate, if it holds now. */
    public Optional<ActiveMandate> holding(UUID mandate) {
        return rows.findByIdOptional(mandate)
                .filter(m -> m.state(today()) == MandateState.ACTIVE)
                .map(Mandate::active);
    }

    /**
     * The mandate, if it holds now; it cannot end before the caller's transaction does, so that nothing done under it follows its end.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ActiveMandate hold(UUID mandate) {
        return held(mandate).orElseThrow(() -> Refusals.notFound("mandate.refused.noneHolds"));
    }

    /** The same, empty when it does not hold. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ActiveMandate> held(UUID mandate) {
        return rows.findByIdOptional(mandate, LockModeType.PESSIMISTIC_READ)
                .filter(m -> m.state(today()) == MandateState.ACTIVE)
                .map(Mandate::active);
    }

    /** A mandate of somebody's request: whose, whether it holds today, and since when. */
    public record Holding(OrganisationName organisation, boolean holds, Instant givenAt) {}

    /** Those of these ids that there are, by two queries; none for none. */
    public Map<UUID, Holding> ofMany(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Mandate> found = rows.list("id in ?1", ids);
        Map<UUID, String> names = organisations.names(
                found.stream().map(Mandate::organisation).distinct().toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Mandate::id,
                        m -> new Holding(
                                new OrganisationName(m.organisation(), names.get(m.organisation())),
                                m.state(today()) == MandateState.ACTIVE,
                                m.givenAt())));
    }

    /**
     * When a mandate ends or ended.
     *
     * @param on its last day
     * @param by who ended it; null: it holds through that day
     */
    public record End(LocalDate on, EndedBy by) {

        /** Whether it is over on that day. */
        public boolean over(LocalDate today) {
            return by != null || on.isBefore(today);
        }
    }

    /** When it ends or ended; empty when that is open, or there is no such mandate. */
    public Optional<End> endOf(UUID mandate) {
        return rows.findByIdOptional(mandate).flatMap(Mandates::end);
    }

    private static Optional<End> end(Mandate m) {
        LocalDate until = m.limits().until();
        if (m.endedAt() == null) {
            return Optional.ofNullable(until).map(day -> new End(day, null));
        }
        LocalDate ended = LocalDate.ofInstant(m.endedAt(), ZoneOffset.UTC);
        return Optional.of(new End(until != null && until.isBefore(ended) ? until : ended, m.endedBy()));
    }

    /** The day by which mandates expire: in UTC, for everybody the same. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
