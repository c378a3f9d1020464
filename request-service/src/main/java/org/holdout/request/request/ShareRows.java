package org.holdout.request.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of what is shared. */
@ApplicationScoped
class ShareRows implements PanacheRepositoryBase<RequestShare, RequestShare.Key> {

    /** Which of a person's requests are shared with an organisation. */
    List<UUID> ofOwner(UUID owner, UUID organisation) {
        return getEntityManager()
                .createQuery(
                        "select s.request from RequestShare s, OptOutRequest r where s.organisation = :organisation"
                                + " and r.id = s.request and r.owner = :owner",
                        UUID.class)
                .setParameter("organisation", organisation)
                .setParameter("owner", owner)
                .getResultList();
    }
}
