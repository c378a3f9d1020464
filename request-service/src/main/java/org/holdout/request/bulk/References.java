package org.holdout.request.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.privacy.KeyedHash;

/** What an organisation called the lines that are drafts, so that none is drafted twice; in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class References {

    private final EntityManager db;
    private final KeyedHash hash;
    private final ObjectMapper json;

    References(EntityManager db, KeyedHash hash, ObjectMapper json) {
        this.db = db;
        this.hash = hash;
        this.json = json;
    }

    /** A draft that has a reference, and whose it is. */
    record Drafted(UUID request, UUID owner, UUID mandate) {}

    /** The draft of each of these references that has one, whoever's it is and whether or not its mandate holds. */
    Map<String, Drafted> known(UUID organisation, Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, String> byMac = references.stream()
                .distinct()
                .collect(Collectors.toMap(reference -> mac(organisation, reference), reference -> reference));
        List<?> rows = db.createNativeQuery("""
            select i.mac, i.request, r.owner, r.mandate from import_reference i join opt_out_request r on r.id = i.request
            where i.organisation = :organisation and i.mac in (:macs)\
            """)
                .setParameter("organisation", organisation)
                .setParameter("macs", byMac.keySet())
                .getResultList();
        Map<String, Drafted> known = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> known.put(
                        byMac.get((String) row[0]), new Drafted((UUID) row[1], (UUID) row[2], (UUID) row[3])));
        return known;
    }

    /**
     * Notes new ones.
     *
     * @throws IllegalStateException when another import drafted one of them meanwhile: the batch is begun again and finds it
     */
    void note(UUID organisation, Map<String, UUID> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        List<Map<String, String>> rows = drafts.entrySet().stream()
                .map(one -> Map.of(
                        "mac",
                        mac(organisation, one.getKey()),
                        "request",
                        one.getValue().toString()))
                .toList();
        int noted = db.createNativeQuery("""
            insert into import_reference (organisation, mac, request)
            select :organisation, r.mac, r.request
            from json_to_recordset(cast(:rows as json)) as r(mac text, request uuid)
            on conflict do nothing\
            """)
                .setParameter("organisation", organisation)
                .setParameter("rows", write(rows))
                .executeUpdate();
        if (noted < rows.size()) {
            throw new IllegalStateException("Two imports drafted the same reference at once; the second begins again");
        }
    }

    private String mac(UUID organisation, String reference) {
        return HexFormat.of().formatHex(hash.of("import-reference/" + organisation, reference));
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Hashes can always be written", e);
        }
    }
}
