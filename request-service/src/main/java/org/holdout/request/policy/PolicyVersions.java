package org.holdout.request.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.holdout.events.PolicyChanged;

/** What is known of vendors' policies, and which of it was in force when a request was sent. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PolicyVersions {

    /** What the statements write, so that Hibernate need not write everything else first. */
    private static final String KEPT = "request_policy";

    private final Session db;
    private final PolicyConfig config;

    PolicyVersions(Session db, PolicyConfig config) {
        this.db = db;
        this.config = config;
    }

    /** Takes a version in; false when it was known. */
    boolean add(PolicyChanged change) {
        return db.createNativeMutationQuery("""
                                insert into policy_version (vendor, document, version, seen_on, material)
                                values (:vendor, :document, :version, :seenOn, :material) on conflict do nothing""")
                        .setParameter("vendor", change.vendor())
                        .setParameter("document", change.document())
                        .setParameter("version", change.version())
                        .setParameter("seenOn", change.seenOn())
                        .setParameter("material", change.material())
                        .executeUpdate()
                == 1;
    }

    /** Forgets what was kept for a request: it was sent on another day than was said. */
    public void forget(UUID request) {
        db.createNativeMutationQuery("delete from request_policy where request_id = :request")
                .setHint(HibernateHints.HINT_NATIVE_SPACES, KEPT)
                .setParameter("request", request)
                .executeUpdate();
    }

    /** Keeps for a request, for which none are kept, the versions that were in force on the day on which it was sent. */
    public void keep(UUID request, String vendor, LocalDate sentOn) {
        db.createNativeMutationQuery("""
                        insert into request_policy (request_id, document, version, seen_on)
                        select distinct on (document) cast(:request as uuid), document, version, seen_on
                        from policy_version where vendor = :vendor and seen_on <= :sentOn
                        order by document, seen_on desc, version limit :most""")
                .setHint(HibernateHints.HINT_NATIVE_SPACES, KEPT)
                .setParameter("request", request)
                .setParameter("vendor", vendor)
                .setParameter("sentOn", sentOn)
                .setParameter("most", config.maxDocuments())
                .executeUpdate();
    }

    /** The versions kept for requests, by document; a request without any is not in the map. */
    public Map<UUID, List<PolicyVersion>> keptFor(Collection<UUID> requests) {
        List<Tuple> rows = db.createNativeQuery("""
                        select request_id, document, version, seen_on from request_policy
                        where request_id in (:requests) order by document""", Tuple.class)
                .setParameter("requests", requests)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("request_id", UUID.class),
                        Collectors.mapping(row -> version(null, row), Collectors.toList())));
    }

    /** The material changes of these vendors' policies that were seen after a day, newest first. */
    public List<PolicyVersion> changedAfter(LocalDate day, Collection<String> vendors) {
        List<Tuple> rows = db.createNativeQuery("""
                        select vendor, document, version, seen_on from policy_version
                        where vendor in (:vendors) and material and seen_on > :day
                        order by seen_on desc, document, version limit :most""", Tuple.class)
                .setParameter("vendors", vendors)
                .setParameter("day", day)
                .setParameter("most", config.maxChanges())
                .getResultList();
        return rows.stream()
                .map(row -> version(row.get("vendor", String.class), row))
                .toList();
    }

    private static PolicyVersion version(String vendor, Tuple row) {
        return new PolicyVersion(
                vendor,
                row.get("document", String.class),
                row.get("version", String.class),
                row.get("seen_on", LocalDate.class));
    }
}
