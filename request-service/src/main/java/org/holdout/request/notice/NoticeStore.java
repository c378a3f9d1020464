package org.holdout.request.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of notices. */
@ApplicationScoped
class NoticeStore implements PanacheRepositoryBase<Notice, UUID> {

    /**
     * Tells a fact, once for good; one that was withdrawn unread holds again, and one that is about other rights by now says so.
     *
     * @return whether it is told for the first time
     */
    boolean tell(UUID owner, UUID request, Fact fact, Instant now) {
        boolean first = getEntityManager()
                        .createNativeQuery("""
                                insert into notice (id, owner, request_id, fact, kind, step, about_on, rights, document,
                                                    version, mail, letter, told_at)
                                values (:id, :owner, :request, :fact, :kind, :step, :on, :rights, :document,
                                        :version, :mail, :letter, :now)
                                on conflict (request_id, fact) do nothing""")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("owner", owner)
                        .setParameter("request", request)
                        .setParameter("fact", fact.key())
                        .setParameter("kind", fact.kind().name())
                        .setParameter(
                                "step", fact.step() == null ? null : fact.step().name())
                        .setParameter("on", fact.on())
                        .setParameter("rights", fact.rightsText())
                        .setParameter("document", fact.document())
                        .setParameter("version", fact.version())
                        .setParameter("mail", fact.mail())
                        .setParameter(
                                "letter",
                                fact.letter() == null ? null : fact.letter().name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (!first) {
            update(
                    "withdrawnAt = null, rights = ?3 where requestId = ?1 and fact = ?2"
                            + " and (withdrawnAt is not null or rights is distinct from ?3)",
                    request,
                    fact.key(),
                    fact.rightsText());
        }
        return first;
    }

    /** Withdraws what was told of a request and not read, except these facts; that it will be erased only when so said. */
    void withdrawOthers(UUID request, Collection<String> facts, boolean erasureToo, Instant now) {
        update(
                "withdrawnAt = ?1 where requestId = ?2 and readAt is null and withdrawnAt is null and fact not in ?3"
                        + (erasureToo ? "" : " and kind <> 'ERASURE_AHEAD'"),
                now,
                request,
                facts);
    }

    /** A person's, newest first, after the one given (null: from the newest). */
    List<Notice> page(UUID owner, Notice after, int most) {
        String order = " order by toldAt desc, id desc";
        var found = after == null
                ? find("owner = ?1 and withdrawnAt is null" + order, owner)
                : find(
                        "owner = ?1 and withdrawnAt is null and (toldAt < ?2 or (toldAt = ?2 and id < ?3))" + order,
                        owner,
                        after.toldAt(),
                        after.id());
        return found.range(0, most - 1).list();
    }

    /** How many a person has not read, counted up to {@code most}. */
    int unread(UUID owner, int most) {
        return find("owner = ?1 and withdrawnAt is null and readAt is null", owner)
                .range(0, most - 1)
                .list()
                .size();
    }

    void markRead(UUID owner, Collection<UUID> ids, Instant now) {
        update("readAt = ?1 where owner = ?2 and readAt is null and id in ?3", now, owner, ids);
    }

    void markAllRead(UUID owner, Instant now) {
        update("readAt = ?1 where owner = ?2 and readAt is null and withdrawnAt is null", now, owner);
    }
}
