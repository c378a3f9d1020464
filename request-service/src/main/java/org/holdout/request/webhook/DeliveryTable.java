package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** The SQL of deliveries as people see them, and of what is added to them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DeliveryTable {

    /** Of a delivery {@code d}: {@code :organisation} may see {@code :today} what it is about. */
    private static final String MAY_SEE = """
         (d.request_id is null
          or (d.mandate is not null
              and exists (select 1 from mandate m where m.id = d.mandate and m.given_at is not null
                          and m.ended_at is null and (m.valid_until is null or m.valid_until >= :today)))
          or (d.mandate is null
              and exists (select 1 from request_share s
                          where s.request_id = d.request_id and s.organisation = :organisation)))\
        """;

    private static final String ROW =
            " d.id, d.seq, d.type, d.request_id, d.happened_at, d.state, d.attempts, d.next_try_at, d.last_tried_at,"
                    + " d.status, d.failure, d.answer, case when"
                    + MAY_SEE
                    + " then d.body end ";

    /** Of an endpoint {@code e}: it wants to be told of {@code :type}. */
    private static final String WANTS = "(e.events = '' or :type = any(string_to_array(e.events, ',')))";

    /** What is shown of one; {@code answer} is sealed, {@code body} null where the organisation may not see any more what it is about. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            long seq,
            String type,
            UUID request,
            Instant happenedAt,
            DeliveryState state,
            int attempts,
            Instant nextTryAt,
            Instant lastTriedAt,
            Integer status,
            Failure failure,
            byte[] answer,
            String body) {}

    private final EntityManager db;

    DeliveryTable(EntityManager db) {
        this.db = db;
    }

    /**
     * Queues one for each endpoint that wants it, also for those that are off: of the organisation under whose mandate the request is,
     * and of those that it is shared with.
     *
     * @param organisation null when there is no mandate that holds
     * @param bodyUnderMandate what the mandate's organisation reads; the others read {@code bodyShared}
     * @return how many
     */
    int addOfRequest(
            UUID request,
            UUID mandate,
            UUID organisation,
            String type,
            String bodyUnderMandate,
            String bodyShared,
            Instant now) {
        return query("""
                  insert into webhook_delivery (id, endpoint, about, request_id, mandate, type, body, happened_at)
                  select gen_random_uuid(), e.id, :request, :request,
                         case when e.organisation = cast(:organisation as uuid) then cast(:mandate as uuid) end,
                         :type,
                         case when e.organisation = cast(:organisation as uuid) then :own else :shared end,
                         :now
                  from webhook_endpoint e
                  where (e.organisation = cast(:organisation as uuid)
                         or e.organisation in (select s.organisation from request_share s where s.request_id = :request))
                    and\
                  """ + WANTS)
                .setParameter("request", request)
                .setParameter("mandate", uuid(mandate))
                .setParameter("organisation", uuid(organisation))
                .setParameter("type", type)
                .setParameter("own", bodyUnderMandate)
                .setParameter("shared", bodyShared)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Queues one for each of the organisation's endpoints that wants it; how many. */
    int add(UUID organisation, UUID about, String type, String body, Instant now) {
        return query("""
                insert into webhook_delivery (id, endpoint, about, type, body, happened_at)
                select gen_random_uuid(), e.id, :about, :type, :body, :now
                from webhook_endpoint e where e.organisation = :organisation and\
                """ + WANTS)
                .setParameter("organisation", organisation)
                .setParameter("about", about)
                .setParameter("type", type)
                .setParameter("body", body)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Queues one for one endpoint, before whatever waits for it already: somebody looks whether it arrives. */
    void addTest(UUID id, UUID endpoint, String body, Instant now) {
        query("""
            insert into webhook_delivery (id, endpoint, about, type, body, happened_at, next_try_at)
            values (:id, :endpoint, :id, :type, :body, :now, least(now(), (
                select min(d.next_try_at) - interval '1 millisecond' from webhook_delivery d
                where d.endpoint = :endpoint and d.state = 'WAITING' and not d.parked)))\
            """)
                .setParameter("id", id)
                .setParameter("endpoint", endpoint)
                .setParameter("type", WebhookEvent.TEST)
                .setParameter("body", body)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Sends again, with their ids and in their order, what happened from then on, of what the organisation may see today; tests are not
     * repeated.
     */
    int replay(UUID endpoint, UUID organisation, Instant from, LocalDate today) {
        return query("""
            update webhook_delivery d set state = 'WAITING', attempts = 0, first_tried_at = now(), next_try_at = now(),
                parked = false
            where d.endpoint = :endpoint and d.happened_at >= :from and d.state in ('DELIVERED', 'FAILED')
              and d.type <> :test
              and\
            """ + MAY_SEE)
                .setParameter("endpoint", endpoint)
                .setParameter("organisation", organisation)
                .setParameter("from", from)
                .setParameter("today", today)
                .setParameter("test", WebhookEvent.TEST)
                .executeUpdate();
    }

    /** What waited while its endpoint was off is tried as if it were new. */
    void restart(UUID endpoint) {
        query("""
            update webhook_delivery set attempts = 0, first_tried_at = now(), next_try_at = now(), parked = false
            where endpoint = :endpoint and state = 'WAITING'\
            """).setParameter("endpoint", endpoint).executeUpdate();
    }

    /** As its organisation sees it today. */
    Optional<Row> find(UUID endpoint, UUID organisation, LocalDate today, UUID id) {
        return rows(query("select" + ROW + "from webhook_delivery d where d.endpoint = :endpoint and d.id = :id")
                        .setParameter("organisation", organisation)
                        .setParameter("today", today)
                        .setParameter("endpoint", endpoint)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Those before {@code seq}, newest first, as their organisation sees them today; {@code state} null: all. */
    List<Row> page(UUID endpoint, UUID organisation, LocalDate today, DeliveryState state, long seq, int most) {
        return rows(query("select" + ROW + "from webhook_delivery d where d.endpoint = :endpoint and d.seq < :seq"
                        + " and d.state = coalesce(cast(:state as text), d.state) order by d.seq desc limit :most")
                .setParameter("organisation", organisation)
                .setParameter("today", today)
                .setParameter("endpoint", endpoint)
                .setParameter("seq", seq)
                .setParameter(
                        "state",
                        new TypedParameterValue<>(StandardBasicTypes.STRING, state == null ? null : state.name()))
                .setParameter("most", most));
    }

    /** Forgets what happened longer ago, also what waits, but for what somebody else is changing: {@code most} of it; how many. */
    int forget(Instant before, int most) {
        return query("""
            delete from webhook_delivery where id in (
                select id from webhook_delivery where happened_at < :before limit :most for update skip locked)\
            """)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }

    private static TypedParameterValue<UUID> uuid(UUID id) {
        return new TypedParameterValue<>(StandardBasicTypes.UUID, id);
    }

    private static List<Row> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(DeliveryTable::row).toList();
    }

    private static Row row(Object[] c) {
        return new Row(
                (UUID) c[0],
                ((Number) c[1]).longValue(),
                (String) c[2],
                (UUID) c[3],
                instant(c[4]),
                DeliveryState.valueOf((String) c[5]),
                ((Number) c[6]).intValue(),
                instant(c[7]),
                instant(c[8]),
                (Integer) c[9],
                c[10] == null ? null : Failure.valueOf((String) c[10]),
                (byte[]) c[11],
                (String) c[12]);
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
