package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.holdout.guide.language.ReaderLanguage;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;
import org.holdout.problem.ProblemException;

/** What guides said before, and what became of them. */
@ApplicationScoped
class GuideHistory {

    private final EntityManager entities;
    private final Guides.Rows guides;
    private final GuideWriter writer;
    private final GuideConflicts conflicts;
    private final FieldChanges differences;
    private final CurrentEditor caller;
    private final ReaderLanguage language;

    GuideHistory(
            EntityManager entities,
            Guides.Rows guides,
            GuideWriter writer,
            GuideConflicts conflicts,
            FieldChanges differences,
            CurrentEditor caller,
            ReaderLanguage language) {
        this.entities = entities;
        this.guides = guides;
        this.writer = writer;
        this.conflicts = conflicts;
        this.differences = differences;
        this.caller = caller;
        this.language = language;
    }

    /**
     * One page of a guide's revisions, the newest first; two queries.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<RevisionView> revisions(String id, Cursor start, int size) {
        Guide guide = guide(id);
        List<Tuple> rows =
                tuples("select " + Guides.DOCUMENT + """
                 as document, r.revision, r.recorded_at, r.origin, r.author, r.reason
                from guide_revision r join guide t on t.id = r.guide_id
                where r.guide_id = ?1 and r.revision < ?2 order by r.revision desc limit ?3
                """, id, Math.min(start.rank(), Integer.MAX_VALUE), size + 1);
        List<GuideDocument> documents = rows.stream()
                .map(row -> writer.read(row.get("document", String.class)))
                .toList();
        List<Integer> places = IntStream.range(0, rows.size()).boxed().toList();
        return Page.of(
                places,
                size,
                guide.revision(),
                place -> view(
                        rows.get(place),
                        place + 1 < rows.size()
                                ? differences.between(documents.get(place + 1), documents.get(place))
                                : List.of()),
                place -> new Cursor(rows.get(place).get("revision", Integer.class), "", ""));
    }

    /**
     * One page of what became of guides, the newest first; they are not counted. One query.
     *
     * @param vendor a vendor's id; empty for all
     */
    @Transactional
    Page<ChangeView> changes(String vendor, Cursor start, int size) {
        List<Tuple> rows = tuples("""
                select c.id, c.guide_id, c.vendor_id, c.revision, c.kind, c.at, c.reason,
                  coalesce(r.document #>> array['guide', 'translations', ?1, 'title'],
                    r.document #>> array['guide', 'title']) as title, v.document ->> 'name' as vendor_name
                from guide_change c
                  join guide_revision r on r.guide_id = c.guide_id and r.revision = c.revision
                  join vendor v on v.id = c.vendor_id
                where c.id < ?2 and (?3 = '' or c.vendor_id = ?3)
                order by c.id desc limit ?4
                """, language.code(), start.rank(), vendor, size + 1);
        return Page.uncounted(rows, size, GuideHistory::change, row -> new Cursor(row.get("id", Long.class), "", ""));
    }

    /**
     * What the guide's file says against the editor's text.
     *
     * @throws ProblemException NOT_FOUND when it says nothing else
     */
    @Transactional
    ConflictView conflict(String id) {
        Guide guide = guide(id);
        GuideConflict open =
                conflicts.open(id).orElseThrow(() -> ProblemException.notFound("The guide's file says nothing else."));
        GuideDocument now = writer.current(guide);
        List<FieldChange> changes =
                open.document() == null ? FieldChanges.GONE : differences.between(now, writer.read(open.document()));
        return new ConflictView(
                id,
                TranslatedGuide.of(now.guide(), language.code()).title(),
                guide.revision(),
                open.file(),
                open.recordedAt(),
                changes);
    }

    private RevisionView view(Tuple row, List<FieldChange> changes) {
        return new RevisionView(
                row.get("revision", Integer.class),
                row.get("recorded_at", Instant.class),
                RevisionOrigin.valueOf(row.get("origin", String.class)),
                caller.isEditor() ? row.get("author", String.class) : null,
                row.get("reason", String.class),
                changes);
    }

    private static ChangeView change(Tuple row) {
        return new ChangeView(
                row.get("guide_id", String.class),
                row.get("title", String.class),
                row.get("vendor_id", String.class),
                row.get("vendor_name", String.class),
                row.get("revision", Integer.class),
                GuideChangeKind.valueOf(row.get("kind", String.class)),
                row.get("at", Instant.class),
                row.get("reason", String.class));
    }

    private Guide guide(String id) {
        Guide guide = id.indexOf('\0') < 0 ? guides.findById(id) : null;
        if (guide == null) {
            throw ProblemException.notFound("There is no such guide.");
        }
        return guide;
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    private List<Tuple> tuples(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
