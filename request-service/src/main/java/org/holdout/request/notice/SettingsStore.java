package org.holdout.request.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What people want to be told: without a row all of it, by e-mail too. */
@ApplicationScoped
class SettingsStore {

    private final Session db;

    SettingsStore(Session db) {
        this.db = db;
    }

    NoticeSettings of(UUID owner) {
        List<Tuple> rows = db.createNativeQuery(
                        "select unwanted, by_email from notice_setting where owner = :owner", Tuple.class)
                .setParameter("owner", owner)
                .getResultList();
        Set<NoticeKind> wanted = EnumSet.allOf(NoticeKind.class);
        if (rows.isEmpty()) {
            return new NoticeSettings(wanted, true);
        }
        List<String> unwanted =
                List.of(rows.getFirst().get("unwanted", String.class).split(" "));
        wanted.removeIf(kind -> kind.optional() && unwanted.contains(kind.name()));
        return new NoticeSettings(wanted, rows.getFirst().get("by_email", Boolean.class));
    }

    /** One statement, so that it changes what is there now and not what somebody read before; a part that is null stays as it is. */
    void save(UUID owner, Set<NoticeKind> wanted, Boolean byEmail) {
        db.createNativeMutationQuery("""
                        insert into notice_setting as s (owner, unwanted, by_email)
                        values (:owner, coalesce(cast(:unwanted as text), ''), coalesce(cast(:byEmail as boolean), true))
                        on conflict (owner) do update set unwanted = coalesce(cast(:unwanted as text), s.unwanted),
                            by_email = coalesce(cast(:byEmail as boolean), s.by_email)""")
                .setParameter("owner", owner)
                .setParameter("unwanted", wanted == null ? null : unwanted(wanted), String.class)
                .setParameter("byEmail", byEmail, Boolean.class)
                .executeUpdate();
    }

    private static String unwanted(Set<NoticeKind> wanted) {
        return EnumSet.allOf(NoticeKind.class).stream()
                .filter(kind -> kind.optional() && !wanted.contains(kind))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    void erase(UUID owner) {
        db.createNativeMutationQuery("delete from notice_setting where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
