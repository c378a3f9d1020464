package org.holdout.request.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The rows of profiles; each change is one statement, so that two at a time cannot both win. */
@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<StoredProfile, UUID> {

    /** Stores the first one; false when there is one. */
    boolean add(UUID owner, byte[] sealed, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into profile (owner, sealed, version, changed_at)"
                                + " values (:owner, :sealed, 1, :now) on conflict (owner) do nothing")
                        .setParameter("owner", owner)
                        .setParameter("sealed", sealed)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Replaces the one of this version; false when it has another. */
    boolean replace(UUID owner, int version, byte[] sealed, Instant now) {
        return update(
                        "sealed = ?1, version = version + 1, changedAt = ?2 where owner = ?3 and version = ?4",
                        sealed,
                        now,
                        owner,
                        version)
                == 1;
    }
}
