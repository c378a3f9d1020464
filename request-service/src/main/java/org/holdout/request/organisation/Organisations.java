package org.holdout.request.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.privacy.Persons;
import org.holdout.request.words.Refusals;

/** The organisations that are known here: each from the first time that somebody speaks for it. */
@ApplicationScoped
public class Organisations {

    private final EntityManager db;
    private final OrganisationSettings settings;
    private final Persons persons;

    Organisations(EntityManager db, OrganisationSettings settings, Persons persons) {
        this.db = db;
        this.settings = settings;
        this.persons = persons;
    }

    /** The id under whose key an organisation's own secrets and keys of idempotency are sealed; it is no person. */
    public UUID keyOwner(UUID organisation) {
        return persons.ownerOf("organisation|" + organisation);
    }

    /** Its name; NOT_FOUND for one that is not known. */
    public String name(UUID id) {
        return Optional.ofNullable(names(List.of(id)).get(id))
                .orElseThrow(() -> Refusals.notFound("organisation.refused.none"));
    }

    /** Its name by id, of those that are known. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = db.createNativeQuery("select id, name from organisation where id in (:ids)")
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> settings.names().getOrDefault((UUID) row[0], (String) row[1])));
    }

    /**
     * Notes an organisation the first time; {@code alias} is shown while the settings give it no name. Null: it is not known, and until
     * somebody comes who knows it, the id is shown.
     */
    void seen(UUID id, String alias) {
        String known = names(List.of(id)).get(id);
        if (known == null || (alias != null && known.equals(id.toString()))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> db.createNativeQuery("""
                                    insert into organisation as o (id, name) values (:id, :name)
                                    on conflict (id) do update set name = excluded.name where o.name = cast(:id as text)""")
                            .setParameter("id", id)
                            .setParameter("name", alias == null ? id.toString() : alias)
                            .executeUpdate());
        }
    }
}
