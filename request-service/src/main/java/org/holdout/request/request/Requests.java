package org.holdout.request.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.holdout.request.law.Channel;

/** The rows of requests. */
@ApplicationScoped
class Requests implements PanacheRepositoryBase<OptOutRequest, UUID> {

    /** Hibernate's word for {@code skip locked}. */
    private static final int SKIP_LOCKED = Timeouts.SKIP_LOCKED_MILLI;

    private static final List<RequestState> OPEN =
            Stream.of(RequestState.values()).filter(RequestState::open).toList();

    Optional<OptOutRequest> owned(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /** By which channel an owner's request goes; empty when there is no such request. Nothing is loaded. */
    Optional<Channel> channelOf(UUID id, UUID owner) {
        return getEntityManager()
                .createQuery(
                        "select r.channel from OptOutRequest r where r.id = :id and r.owner = :owner", Channel.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }

    /**
     * Locked until the transaction ends: of two changes the second sees the first, unless the transaction loaded the request before,
     * because what is loaded is not read again.
     */
    Optional<OptOutRequest> ownedForChange(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Under which mandate it is made; empty when there is no such request under one. */
    Optional<UUID> mandateOf(UUID id, UUID owner) {
        return getEntityManager()
                .createQuery(
                        "select r.mandate from OptOutRequest r where r.id = :id and r.owner = :owner and r.mandate is not null",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }

    /** The mandates under which those of a batch are made. */
    Set<UUID> mandatesOf(UUID batch) {
        return getEntityManager()
                .createQuery("select distinct r.mandate from OptOutRequest r where r.batch = :batch", UUID.class)
                .setParameter("batch", batch)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The positions in a batch of those under one of these mandates. */
    List<Integer> positionsUnder(Set<UUID> some, UUID batch) {
        return getEntityManager()
                .createQuery(
                        "select r.batchPosition from OptOutRequest r where r.batch = :batch and r.mandate in :mandates"
                                + " order by r.batchPosition",
                        Integer.class)
                .setParameter("batch", batch)
                .setParameter("mandates", some)
                .getResultList();
    }

    /** The mail of an owner's request that is or was its letter; empty when there is none. Nothing is locked. */
    Optional<UUID> mailOf(UUID id, UUID owner) {
        return letter("r.id = ?1 and r.owner = ?2", id, owner);
    }

    /** The mail that is or was a request's letter, whoever it belongs to; empty when there is none. Nothing is locked. */
    Optional<UUID> mailOf(UUID id) {
        return letter("r.id = ?1", id);
    }

    private Optional<UUID> letter(String which, UUID... ids) {
        TypedQuery<Delivery> letters = getEntityManager()
                .createQuery(
                        "select r.delivery from OptOutRequest r where r.delivery is not null and " + which,
                        Delivery.class);
        for (int i = 0; i < ids.length; i++) {
            letters.setParameter(i + 1, ids[i]);
        }
        return letters.getResultStream().map(Delivery::mail).findFirst();
    }

    /** The letters of drafts under a mandate that wait to be sent. */
    List<Deliveries.Waiting> waitingUnder(UUID mandate) {
        return getEntityManager()
                .createQuery(
                        "select r.id, r.delivery from OptOutRequest r where r.mandate = :mandate and r.state = :state"
                                + " and r.delivery is not null order by r.id",
                        Object[].class)
                .setParameter("mandate", mandate)
                .setParameter("state", RequestState.DRAFT)
                .getResultStream()
                .map(row -> new Deliveries.Waiting((UUID) row[0], ((Delivery) row[1]).mail()))
                .toList();
    }

    Optional<OptOutRequest> withReference(String reference) {
        return find("reference", reference.replace("\0", "")).firstResultOptional();
    }

    /** The same, whoever it belongs to. */
    Optional<OptOutRequest> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Some of a person's, locked until the transaction ends. */
    List<OptOutRequest> someForChange(UUID owner, int most) {
        return find("owner = ?1 order by id", owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, most - 1)
                .list();
    }

    /** By which rules open requests are counted, each once: as many as there are laws, places and versions. */
    List<Pin> pins() {
        return getEntityManager()
                .createQuery(
                        "select distinct new org.holdout.request.request.Pin(r.law, r.controllerCountry, r.pinned.lawVersion,"
                                + " r.pinned.calendarVersion) from OptOutRequest r where r.pinned.lawClock is not null and r.state in :open",
                        Pin.class)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** The ids of open requests counted by those rules, in order, after the one given. */
    List<UUID> pinnedSo(Pin pin, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.id from OptOutRequest r where r.law = :law and r.pinned.lawVersion = :version"
                                + " and r.pinned.calendarVersion = :calendars and r.controllerCountry is not distinct from :country"
                                + " and r.state in :open and r.id > :after order by r.id",
                        UUID.class)
                .setParameter("law", pin.law())
                .setParameter("version", pin.lawVersion())
                .setParameter("calendars", pin.calendarVersion())
                .setParameter("country", pin.controllerCountry())
                .setParameter("open", OPEN)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those to be looked at, in order, after the one given. */
    List<Agendas.Look> toLookAt(Instant now, Agendas.Look after, int most) {
        return getEntityManager()
                .createQuery(
                        "select new org.holdout.request.request.Agendas$Look(r.id, r.upkeep.lookAt) from OptOutRequest r"
                                + " where r.upkeep.lookAt <= :now and (r.upkeep.lookAt > :at or (r.upkeep.lookAt = :at and r.id > :id))"
                                + " order by r.upkeep.lookAt, r.id",
                        Agendas.Look.class)
                .setParameter("now", now)
                .setParameter("at", after.at())
                .setParameter("id", after.request())
                .setMaxResults(most)
                .getResultList();
    }

    /** Has a vendor's open requests looked at. */
    void lookAtAllOf(String vendor) {
        lookAtAll("vendor = :of and sent_on is not null", vendor);
    }

    /** Has the requests under a mandate looked at that have not ended. */
    void lookAtAllUnder(UUID mandate) {
        lookAtAll("mandate = :of", mandate);
    }

    /** Locks them in the order of their ids, so that two that do it wait for each other and not in a circle. */
    private void lookAtAll(String which, Object of) {
        getEntityManager()
                .createNativeQuery(
                        "update opt_out_request set look_at = :now where id in (select id from opt_out_request where "
                                + which + " and ended_on is null order by id for update)")
                .setParameter("now", Instant.EPOCH)
                .setParameter("of", of)
                .executeUpdate();
    }

    /** One that is to be looked at, locked; empty also when somebody else holds it. */
    Optional<OptOutRequest> toLookAt(UUID id, Instant now) {
        return find("id = ?1 and upkeep.lookAt <= ?2", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /**
     * The ids of requests that ended by then and are not kept beyond {@code keptUntil}, in order, after the one given: those whose
     * owners were told of the erasure by {@code toldBy}, or, when that is null, were not told.
     */
    List<UUID> ended(LocalDate by, LocalDate keptUntil, LocalDate toldBy, UUID after, int most) {
        TypedQuery<UUID> query = getEntityManager()
                .createQuery(
                        "select r.id from OptOutRequest r where r.upkeep.endedOn <= :by"
                                + " and (r.upkeep.keptUntil is null or r.upkeep.keptUntil <= :kept) and r.upkeep.erasureToldOn"
                                + (toldBy == null ? " is null" : " <= :told") + " and r.id > :after order by r.id",
                        UUID.class)
                .setParameter("by", by)
                .setParameter("kept", keptUntil)
                .setParameter("after", after)
                .setMaxResults(most);
        return (toldBy == null ? query : query.setParameter("told", toldBy)).getResultList();
    }

    /** Which of these references requests have. */
    Set<String> references(Set<String> some) {
        return Set.copyOf(getEntityManager()
                .createQuery("select r.reference from OptOutRequest r where r.reference in :some", String.class)
                .setParameter("some", some)
                .getResultList());
    }

    /** How many requests each of these people has; those who have none are missing. */
    Map<UUID, Long> counts(Set<UUID> owners) {
        return getEntityManager()
                .createQuery(
                        "select r.owner, count(r) from OptOutRequest r where r.owner in :owners group by r.owner",
                        Object[].class)
                .setParameter("owners", owners)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
