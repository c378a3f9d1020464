package org.holdout.request.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of profiles; each change is one statement, so that two at a time cannot both win. Where somebody lives is read from their
 * requests as well, as a profile may not say it.
 */
@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<StoredProfile, UUID> {

    /**
     * What is stored of a person.
     *
     * @param sealed their profile; null before the first saving
     * @param version of the profile; 0 before the first saving
     * @param country where they lived when they began their newest request; null: they have none
     * @param state the part of that country; may be null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(UUID owner, byte[] sealed, int version, String country, String state) {}

    /** One for each of these people, by one query. It writes nothing down that the transaction has changed so far, and does not see it. */
    List<Stored> stored(Set<UUID> owners) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select o.owner, p.sealed, coalesce(p.version, 0), r.country, r.residence_state
                        from unnest(cast(string_to_array(:owners, ',') as uuid[])) as o (owner)
                        left join profile p on p.owner = o.owner
                        left join lateral (
                            select country, residence_state from opt_out_request
                            where owner = o.owner order by created_at desc, id desc limit 1) r on true""")
                .setParameter("owners", owners.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(c -> new Stored((UUID) c[0], (byte[]) c[1], (int) c[2], (String) c[3], (String) c[4]))
                .toList();
    }

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
