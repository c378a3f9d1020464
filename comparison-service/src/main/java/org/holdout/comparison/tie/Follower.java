package org.holdout.comparison.tie;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.holdout.comparison.change.Loss;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.policy.QuotableVersion;
import org.holdout.comparison.policy.QuotableVersions;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.FactDoubted;
import org.holdout.events.FactRevised;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Takes ties through the later versions of their document, in the caller's transaction. */
@ApplicationScoped
class Follower {

    private final EntityManager database;
    private final QuotableVersions versions;
    private final Outbox outbox;
    private final Clock clock;

    Follower(EntityManager database, QuotableVersions versions, Outbox outbox, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Reads the document's versions that the ties have not met, each once. A version with the quotation moves the tie along and ends a
     * doubt; the vendor's version without it begins one; a page that could not be read says nothing.
     */
    void follow(String document, List<FactTie> ties) {
        int from = ties.stream().mapToInt(FactTie::seen).min().orElseThrow();
        List<QuotableVersion> later = versions.after(document, from);
        if (later.isEmpty()) {
            return;
        }
        Map<UUID, Fact> facts =
                ties.stream().collect(toMap(FactTie::factId, tie -> database.find(Fact.class, tie.factId())));
        Map<UUID, FactDoubt> doubts = openDoubts(facts.keySet());
        for (QuotableVersion version : later) {
            String text = versions.text(version);
            Reading reading = Reading.of(text);
            for (FactTie tie : ties) {
                if (version.number() > tie.seen()) {
                    Optional<FactDoubt> doubt = Optional.ofNullable(doubts.get(tie.factId()));
                    meet(version, text, reading, tie, facts.get(tie.factId()), doubt)
                            .ifPresentOrElse(open -> doubts.put(tie.factId(), open), () -> doubts.remove(tie.factId()));
                    tie.see(version);
                }
            }
        }
    }

    /** What a tie becomes in one version; the doubt of it that stands then. */
    private Optional<FactDoubt> meet(
            QuotableVersion version, String text, Reading reading, FactTie tie, Fact fact, Optional<FactDoubt> doubt) {
        Optional<Reading.Place> place = reading.find(fact.quotation().exact(), tie.prefix(), tie.suffix());
        if (place.isPresent()) {
            tie.move(version, place.get());
            doubt.ifPresent(open -> {
                open.end(LocalDate.now(clock));
                database.flush();
                tell(new FactRevised(fact.vendor(), fact.dimension(), fact.region()));
            });
            return Optional.empty();
        }
        if (doubt.isPresent() || tie.isLost() || !version.readable()) {
            return doubt;
        }
        if (version.byArchive()) {
            tie.lose();
            return Optional.empty();
        }
        return Optional.of(doubt(version, text, tie, fact));
    }

    private FactDoubt doubt(QuotableVersion version, String text, FactTie tie, Fact fact) {
        String before =
                versions.text(versions.number(tie.document(), tie.number()).orElseThrow());
        Reading.Place place = Reading.of(before)
                .find(fact.quotation().exact(), tie.prefix(), tie.suffix())
                .orElseThrow();
        FactDoubt doubt = new FactDoubt(fact.id(), version, Loss.between(before, text, place), LocalDate.now(clock));
        database.persist(doubt);
        tell(new FactDoubted(fact.vendor(), fact.dimension(), fact.region()));
        return doubt;
    }

    private Map<UUID, FactDoubt> openDoubts(Set<UUID> facts) {
        return database.createQuery(
                        "SELECT d FROM FactDoubt d WHERE d.endedOn IS NULL AND d.factId IN :facts", FactDoubt.class)
                .setParameter("facts", facts)
                .getResultStream()
                .collect(toMap(FactDoubt::factId, Function.identity()));
    }

    private void tell(Event event) {
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
