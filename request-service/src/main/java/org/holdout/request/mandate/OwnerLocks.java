package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One at a time for each person: whoever gives a mandate, brings one into an account, or notes that a person is to be erased, waits
 * for the others who do so with the same person. So what is given comes before an erasure and goes with it, or comes after its note and
 * sees it. The one order of locks: a proved address, then persons by their ids, then rows of mandates by theirs; nobody who
 * holds a later one waits for an earlier one.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OwnerLocks {

    private final EntityManager db;

    OwnerLocks(EntityManager db) {
        this.db = db;
    }

    /** As {@link #take(Collection)}. */
    public Set<UUID> take(UUID... owners) {
        return take(Arrays.asList(owners));
    }

    /**
     * Takes those of all of these owners at once, until the transaction ends.
     *
     * @return those of them who are to be erased, so that nothing may become theirs any more
     */
    Set<UUID> take(Collection<UUID> owners) {
        owners.stream().distinct().sorted().forEach(owner -> lock("owner/" + owner));
        List<?> leaving = db.createNativeQuery("select owner from erasure where owner in (:owners)", UUID.class)
                .setParameter("owners", owners)
                .getResultList();
        Set<UUID> found = new HashSet<>();
        leaving.forEach(owner -> found.add((UUID) owner));
        return found;
    }

    /** Takes that of an address, until the transaction ends: whoever signs with it without an account may be the same person. */
    void takeAddress(byte[] addressMac) {
        lock("mandate-address/" + HexFormat.of().formatHex(addressMac));
    }

    private void lock(String what) {
        db.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", what)
                .getSingleResult();
    }
}
