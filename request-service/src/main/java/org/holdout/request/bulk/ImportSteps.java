package org.holdout.request.bulk;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.FieldError;
import org.holdout.request.bulk.LineTable.Work;
import org.holdout.request.mandate.ManyMandates;
import org.holdout.request.webhook.WebhookQueue;

/**
 * One step of one import's work, in one transaction: a batch of lines together with their outcomes and drafts, so that a killed
 * service has done a batch whole or not at all, and whoever goes on begins at the first line without an outcome.
 */
@ApplicationScoped
class ImportSteps {

    private static final FieldError NOT_WORKED_AT = new FieldError(
            "line",
            "We could not work at this line. Upload it again; if it fails again, ask whoever runs this installation.");

    private final ImportTable imports;
    private final LineTable lines;
    private final LineDrafts drafts;
    private final ImportSweep sweep;
    private final WebhookQueue webhooks;
    private final EntityManager db;
    private final BulkConfig config;
    private final Clock clock;

    ImportSteps(
            ImportTable imports,
            LineTable lines,
            LineDrafts drafts,
            ImportSweep sweep,
            WebhookQueue webhooks,
            EntityManager db,
            BulkConfig config,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.drafts = drafts;
        this.sweep = sweep;
        this.webhooks = webhooks;
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /** Lines that were right turned out wrong while all were drafted at once, so none of them is. */
    private static final class SpoiltException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient ImportRow row;
        private final transient List<Outcome> wrong;

        private SpoiltException(ImportRow row, List<Outcome> wrong) {
            super("Not every line is right any more", null, false, false);
            this.row = row;
            this.wrong = List.copyOf(wrong);
        }
    }

    /** Does the next step there is; false when there is none. An import that cannot be worked at lets the others go first. */
    boolean next() {
        ImportRow[] claimed = new ImportRow[1];
        try {
            boolean ended = QuarkusTransaction.requiringNew()
                    .timeout((int) config.allTimeout().toSeconds())
                    .call(() -> {
                        Optional<ImportRow> found = imports.claim();
                        claimed[0] = found.orElse(null);
                        return found.isPresent() && step(found.get());
                    });
            if (ended) {
                sweep.destroyKeys();
            }
            return claimed[0] != null;
        } catch (SpoiltException e) {
            QuarkusTransaction.requiringNew().run(() -> refuse(e));
            sweep.destroyKeys();
            return true;
        } catch (RuntimeException e) {
            if (claimed[0] == null) {
                throw e;
            }
            Log.errorf(e, "Import %s could not be worked at; it is tried again", claimed[0].id());
            QuarkusTransaction.requiringNew().run(() -> failed(claimed[0]));
            sweep.destroyKeys();
            return false;
        }
    }

    /** True when it was the last. */
    private boolean step(ImportRow row) {
        if (row.state() == ImportState.CHECKING) {
            return check(row);
        }
        return row.choice() == ImportChoice.WHAT_IS_RIGHT ? draftSome(row) : draftAll(row);
    }

    private boolean check(ImportRow row) {
        List<Work> batch = lines.some(row.id(), LineState.WAITING, 0, config.workBatch());
        List<Outcome> outcomes = batch.isEmpty() ? List.of() : drafts.check(row, batch);
        int wrong = count(outcomes, LineState.FAULTY);
        // What was drafted before is right here; it is told apart when all are drafted.
        lines.decide(
                row.id(), outcomes.stream().map(ImportSteps::rightIfRepeated).toList());
        imports.advance(row.id(), 0, 0, wrong, outcomes.size() - wrong);
        if (row.done() + outcomes.size() < row.lines()) {
            return false;
        }
        if (row.faulty() + wrong == 0) {
            imports.draft(row.id());
            return false;
        }
        lines.forgetContents(row.id());
        finish(row.id(), ImportState.REFUSED);
        return true;
    }

    private boolean draftSome(ImportRow row) {
        List<Work> batch = lines.some(row.id(), LineState.WAITING, 0, config.workBatch());
        List<Outcome> outcomes = batch.isEmpty() ? List.of() : drafts.draft(row, batch, ManyMandates.Look.AND_HOLD);
        lines.decide(row.id(), outcomes);
        imports.advance(
                row.id(),
                count(outcomes, LineState.DRAFTED),
                count(outcomes, LineState.REPEATED),
                count(outcomes, LineState.FAULTY),
                0);
        if (row.done() + outcomes.size() < row.lines()) {
            return false;
        }
        finish(row.id(), ImportState.DONE);
        return true;
    }

    /**
     * All in this one transaction, a batch at a time in memory. Mandates are held only when all is drafted, so that whoever ends one
     * need not wait so long.
     */
    private boolean draftAll(ImportRow row) {
        int drafted = 0;
        int repeated = 0;
        List<Outcome> wrong = new ArrayList<>();
        List<Work> batch = lines.some(row.id(), LineState.RIGHT, 0, config.workBatch());
        while (!batch.isEmpty()) {
            List<Outcome> outcomes = drafts.draft(row, batch, ManyMandates.Look.ONLY);
            outcomes.stream().filter(one -> one.state() == LineState.FAULTY).forEach(wrong::add);
            lines.decide(row.id(), outcomes);
            drafted += count(outcomes, LineState.DRAFTED);
            repeated += count(outcomes, LineState.REPEATED);
            db.clear();
            batch = lines.some(row.id(), LineState.RIGHT, batch.getLast().line(), config.workBatch());
        }
        if (wrong.isEmpty()) {
            wrong.addAll(drafts.ended(row));
        }
        if (!wrong.isEmpty()) {
            throw new SpoiltException(row, wrong);
        }
        imports.drafted(row.id(), drafted, repeated);
        finish(row.id(), ImportState.DONE);
        return true;
    }

    private void failed(ImportRow row) {
        imports.failed(row.id());
        ImportState end = row.choice() == ImportChoice.ALL_OR_NOTHING ? ImportState.REFUSED : ImportState.DONE;
        if (imports.giveUp(row.id(), clock.instant().minus(config.giveUpAfter()), end)) {
            lines.giveUp(row.id(), NOT_WORKED_AT);
            tell(row.id());
        }
    }

    /** Unless another came to an end with it meanwhile. */
    private void refuse(SpoiltException spoilt) {
        if (imports.spoil(spoilt.row.id(), spoilt.wrong.size())) {
            lines.decide(spoilt.row.id(), spoilt.wrong);
            lines.forgetContents(spoilt.row.id());
            tell(spoilt.row.id());
        }
    }

    private void finish(UUID id, ImportState end) {
        imports.finish(id, end);
        tell(id);
    }

    private void tell(UUID id) {
        ImportRow end = imports.find(id).orElseThrow();
        webhooks.importFinished(
                end.organisation(), id, end.state().name(), end.lines(), end.drafted(), end.repeated(), end.faulty());
    }

    private static Outcome rightIfRepeated(Outcome one) {
        return one.state() == LineState.REPEATED
                ? new Outcome(one.line(), LineState.RIGHT, one.owner(), null, List.of())
                : one;
    }

    private static int count(List<Outcome> outcomes, LineState state) {
        return (int) outcomes.stream().filter(one -> one.state() == state).count();
    }
}
