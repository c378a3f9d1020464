package org.holdout.request.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of evidence. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    List<Evidence> ofRequests(Collection<UUID> requests) {
        return list("requestId in ?1 order by addedAt, id", requests);
    }

    /** The piece, if it is this person's. */
    Optional<Evidence> owned(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /** Ids of this person's files, in order, after the one given. */
    List<UUID> filesOf(UUID owner, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Evidence e where e.owner = :owner and e.sha256 is not null and e.id > :after"
                                + " order by e.id",
                        UUID.class)
                .setParameter("owner", owner)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    long countOf(UUID request) {
        return count("requestId", request);
    }

    /** Which of these ids have a row. */
    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createQuery("select e.id from Evidence e where e.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
