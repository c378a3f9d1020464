package org.holdout.request.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.problem.FieldError;

/** The SQL of imports' lines, in the caller's transaction. Any number of lines goes in one statement, as JSON. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LineTable {

    /** A line that was read; texts are sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(int line, LineState state, byte[] content, byte[] member, List<FieldError> faults) {}

    /** A line to be worked at. */
    @SuppressWarnings("ArrayRecordComponent")
    record Work(int line, byte[] content) {}

    /** A line of the report. */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(int line, LineState state, byte[] member, UUID request, List<FieldError> faults) {}

    private final EntityManager db;
    private final ObjectMapper json;

    LineTable(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(UUID id, List<Stored> lines) {
        db.createNativeQuery("""
            insert into import_line (import_id, line, state, content, member, faults)
            select :id, r.line, r.state, decode(r.content, 'base64'), decode(r.member, 'base64'), cast(r.faults as text)
            from json_to_recordset(cast(:rows as json)) as r(line int, state text, content text, member text, faults json)\
            """)
                .setParameter("id", id)
                .setParameter("rows", write(lines))
                .executeUpdate();
    }

    /** The first lines of that state after the one given. */
    List<Work> some(UUID id, LineState state, int after, int most) {
        List<?> found = db.createNativeQuery("""
            select line, content from import_line
            where import_id = :id and state = :state and line > :after order by line limit :most\
            """)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(c -> new Work((int) c[0], (byte[]) c[1]))
                .toList();
    }

    /** Writes outcomes down. What a line held goes with its last outcome; of one that is only checked it stays. */
    void decide(UUID id, List<Outcome> outcomes) {
        db.createNativeQuery("""
            update import_line l set state = r.state, owner = r.owner, request = r.request,
                faults = cast(r.faults as text), content = case when r.state = 'RIGHT' then l.content end
            from json_to_recordset(cast(:rows as json))
                as r(line int, state text, owner uuid, request uuid, faults json)
            where l.import_id = :id and l.line = r.line\
            """)
                .setParameter("id", id)
                .setParameter("rows", write(outcomes))
                .executeUpdate();
    }

    /** Forgets what lines held that will not be drafted any more. */
    void forgetContents(UUID id) {
        db.createNativeQuery("update import_line set content = null where import_id = :id and content is not null")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The lines that have no outcome yet are faulty, and what they held is forgotten. */
    void giveUp(UUID id, FieldError fault) {
        db.createNativeQuery("""
            update import_line set state = 'FAULTY', faults = :faults, content = null
            where import_id = :id and state in ('WAITING', 'RIGHT')\
            """)
                .setParameter("id", id)
                .setParameter("faults", write(List.of(fault)))
                .executeUpdate();
    }

    /** The lines of these states, in order, after the one given. */
    List<Told> told(UUID id, Set<LineState> states, int after, int most) {
        List<?> found = db.createNativeQuery("""
            select line, state, member, request, faults from import_line
            where import_id = :id and state in (:states) and line > :after order by line limit :most\
            """)
                .setParameter("id", id)
                .setParameter("states", states.stream().map(LineState::name).collect(Collectors.toSet()))
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(c -> new Told(
                        (int) c[0], LineState.valueOf((String) c[1]), (byte[]) c[2], (UUID) c[3], read((String) c[4])))
                .toList();
    }

    /** Forgets the numbers of an erased member. */
    void erase(UUID owner) {
        db.createNativeQuery("update import_line set owner = null, member = null where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines can always be written", e);
        }
    }

    private List<FieldError> read(String faults) {
        try {
            return faults == null ? List.of() : json.readValue(faults, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored faults cannot be read", e);
        }
    }
}
