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

    void save(UUID owner, NoticeSettings settings) {
        String unwanted = EnumSet.allOf(NoticeKind.class).stream()
                .filter(kind -> kind.optional() && !settings.kinds().contains(kind))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        db.createNativeMutationQuery("""
                        insert into notice_setting (owner, unwanted, by_email) values (:owner, :unwanted, :byEmail)
                        on conflict (owner) do update set unwanted = excluded.unwanted, by_email = excluded.by_email""")
                .setParameter("owner", owner)
                .setParameter("unwanted", unwanted)
                .setParameter("byEmail", settings.byEmail())
                .executeUpdate();
    }

    void erase(UUID owner) {
        db.createNativeMutationQuery("delete from notice_setting where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
