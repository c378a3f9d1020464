package org.holdout.comparison.outcome;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.holdout.comparison.fact.Facts;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSnapshot;
import org.holdout.problem.ProblemException;

/** What became of people's requests, vendor by vendor. */
@ApplicationScoped
public class Outcomes {

    private final EntityManager database;
    private final OutcomeCounts counts;
    private final Facts facts;

    Outcomes(EntityManager database, OutcomeCounts counts, Facts facts) {
        this.database = database;
        this.counts = counts;
        this.facts = facts;
    }

    /**
     * Takes a request's newer state, in the caller's transaction.
     *
     * @return false when it is not newer than what is held
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(UUID requestId, int version, RequestSnapshot snapshot) {
        return take(requestId, version, snapshot, counts::recount);
    }

    /** As {@link #take}, of a state that newer ones may follow at once, as all that ever happened is read again: nothing is published. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean takeAgain(UUID requestId, int version, RequestSnapshot snapshot) {
        return take(requestId, version, snapshot, counts::recountSilently);
    }

    private boolean take(UUID requestId, int version, RequestSnapshot snapshot, BiConsumer<String, UUID> recount) {
        RequestOutcome request = locked(requestId);
        if (request.isAsNewAs(version)) {
            if (request.learnDue(version, snapshot) && request.vendor() != null) {
                recount.accept(request.vendor(), request.person());
            }
            return false;
        }
        request.learnDue(version, snapshot);
        String earlierVendor = request.vendor();
        UUID person = request.person() == null ? person(snapshot.owner(), request.isErased()) : request.person();
        request.replace(version, person, snapshot);
        if (earlierVendor != null && !earlierVendor.equals(snapshot.vendor())) {
            recount.accept(earlierVendor, person);
        }
        if (snapshot.vendor() != null) {
            recount.accept(snapshot.vendor(), person);
        }
        return true;
    }

    /**
     * Forgets whose a request was, in the caller's transaction: with the last request of an owner their link to the counts goes. The
     * counts stay. Of two requests that are erased at the same moment the second waits for the first, or neither would be the last.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(RequestErased event) {
        RequestOutcome request = locked(event.requestId());
        request.erase();
        database.flush();
        database.createQuery("SELECT p FROM OutcomePerson p WHERE p.person = :person", OutcomePerson.class)
                .setParameter("person", request.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        database.createQuery("DELETE FROM OutcomePerson p WHERE p.person = :person AND NOT EXISTS"
                        + " (SELECT r FROM RequestOutcome r WHERE r.person = p.person AND r.erased = false)")
                .setParameter("person", request.person())
                .executeUpdate();
    }

    /**
     * The published outcomes of these vendors, in their order; two queries, and a row for each group of people.
     *
     * @throws ProblemException INVALID_INPUT naming a vendor that is not known
     */
    @Transactional
    List<OutcomeView> published(List<String> vendors) {
        var known = facts.vendorsAmong(vendors);
        vendors.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid("vendors", "There is no vendor " + id + ".");
        });
        Map<String, List<OutcomeGroup>> found = database.createQuery(
                        "SELECT g FROM OutcomeGroup g WHERE g.key.vendor IN :vendors", OutcomeGroup.class)
                .setParameter("vendors", vendors)
                .getResultStream()
                .collect(groupingBy(OutcomeGroup::vendor));
        return vendors.stream()
                .map(vendor -> OutcomeView.of(vendor, found.getOrDefault(vendor, List.of())))
                .toList();
    }

    /** How many people with sent requests are counted inside, each once per vendor. */
    @Transactional
    long peopleCounted() {
        return database.createQuery(
                        "SELECT COALESCE(SUM(v.waiting + v.otherwise + v.honoured + v.refused), 0) FROM VendorOutcome v",
                        Long.class)
                .getSingleResult();
    }

    /** What is held of the request, whether it was known or not; nobody else takes a state of it meanwhile. */
    private RequestOutcome locked(UUID requestId) {
        database.createNativeQuery("INSERT INTO request_outcome (request_id, version, erased) VALUES (:id, 0, false)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("id", requestId)
                .executeUpdate();
        return database.find(RequestOutcome.class, requestId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person that an owner's id stands for, which no erasure takes away before the caller's transaction ends. */
    private UUID person(UUID owner, boolean erased) {
        OutcomePerson known = database.find(OutcomePerson.class, owner, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known.person();
        }
        UUID person = UUID.randomUUID();
        if (!erased) {
            database.persist(new OutcomePerson(owner, person));
        }
        return person;
    }
}
