package org.holdout.comparison.tie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.fact.FactBook;
import org.holdout.comparison.fact.FactsRecorded;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.policy.QuotableVersion;
import org.holdout.comparison.policy.QuotableVersions;
import org.holdout.comparison.policy.VersionsShown;

/**
 * Ties facts to the versions of the documents they quote: anchors a quotation where it was read, and lets later versions move it
 * along or put the fact in doubt. All in the transaction of whoever recorded the facts or showed the versions.
 */
@ApplicationScoped
class Ties {

    private static final String KNOWN_NOW = " FROM Fact f WHERE f.recordedTo IS NULL";

    private final EntityManager database;
    private final QuotableVersions versions;
    private final FactBook facts;
    private final Follower follower;

    Ties(EntityManager database, QuotableVersions versions, FactBook facts, Follower follower) {
        this.database = database;
        this.versions = versions;
        this.facts = facts;
        this.follower = follower;
    }

    void anchor(@Observes FactsRecorded recorded) {
        tie(recorded.facts().stream().filter(fact -> fact.quotation() != null).toList());
    }

    /** Anchors what waited for these documents, and lets what is tied already follow them, go with them and come back with them. */
    void follow(@Observes VersionsShown shown) {
        if (shown.isEmpty()) {
            return;
        }
        facts.lock();
        follow(tiedTo(shown.documents()));
        anchorWaiting(shown.documents());
        tiedTo(shown.gone()).forEach(FactTie::lose);
        tiedTo(shown.back()).forEach(FactTie::regain);
    }

    private List<FactTie> tiedTo(Set<String> documents) {
        return documents.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT t FROM FactTie t WHERE t.documentId IN :documents AND t.factId IN (SELECT f.id"
                                        + KNOWN_NOW + " AND f.validTo IS NULL)",
                                FactTie.class)
                        .setParameter("documents", documents)
                        .getResultList();
    }

    private void anchorWaiting(Set<String> documents) {
        if (documents.isEmpty()) {
            return;
        }
        tie(database.createQuery(
                        "SELECT f" + KNOWN_NOW
                                + " AND f.quotation.document IN :documents AND f.id NOT IN (SELECT t.factId FROM"
                                + " FactTie t)",
                        Fact.class)
                .setParameter("documents", documents)
                .getResultList());
    }

    private void tie(Collection<Fact> quoting) {
        Map<QuotableVersion, List<Fact>> byVersion = new TreeMap<>(QuotableVersion.ORDER);
        for (Fact fact : quoting) {
            versions.on(fact.quotation().document(), fact.quotation().seenOn())
                    .filter(version -> fact.vendor().equals(version.vendor()))
                    .ifPresent(version -> byVersion
                            .computeIfAbsent(version, any -> new ArrayList<>())
                            .add(fact));
        }
        byVersion.forEach(this::tie);
    }

    private void tie(QuotableVersion version, List<Fact> quoting) {
        Reading reading = Reading.of(versions.text(version));
        List<FactTie> live = new ArrayList<>();
        for (Fact fact : quoting) {
            place(reading, fact.quotation())
                    .map(place -> new FactTie(fact.id(), version, place))
                    .ifPresent(tie -> {
                        database.persist(tie);
                        if (fact.validTo() == null) {
                            live.add(tie);
                        }
                    });
        }
        follow(live);
    }

    private static Optional<Reading.Place> place(Reading reading, Quotation quotation) {
        return reading.find(quotation.exact(), quotation.prefix(), quotation.suffix());
    }

    /** Each document's later versions are read once, whatever the number of ties. */
    private void follow(List<FactTie> ties) {
        ties.stream().collect(Collectors.groupingBy(FactTie::document)).forEach(follower::follow);
    }
}
