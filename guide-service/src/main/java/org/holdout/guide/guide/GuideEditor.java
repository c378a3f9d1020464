package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.holdout.guide.vendor.VendorRecord;
import org.holdout.guide.vendor.Vendors;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** What editors do to guides. Each call may be sent again: what was done already is answered and not done twice. */
@ApplicationScoped
class GuideEditor {

    private final Guides guides;
    private final Guides.Rows rows;
    private final Vendors vendors;
    private final GuideWriter writer;
    private final GuideConflicts conflicts;
    private final GuideTitles titles;
    private final RevisionReader reader;
    private final ContentLock lock;
    private final Event<StepsTried> tried;
    private final CurrentEditor caller;

    GuideEditor(
            Guides guides,
            Guides.Rows rows,
            Vendors vendors,
            GuideWriter writer,
            GuideConflicts conflicts,
            GuideTitles titles,
            RevisionReader reader,
            ContentLock lock,
            Event<StepsTried> tried,
            CurrentEditor caller) {
        this.guides = guides;
        this.rows = rows;
        this.vendors = vendors;
        this.writer = writer;
        this.conflicts = conflicts;
        this.titles = titles;
        this.reader = reader;
        this.lock = lock;
        this.tried = tried;
        this.caller = caller;
    }

    /**
     * Gives a guide an editor's text.
     *
     * @param author the editor's user name
     * @throws ProblemException NOT_FOUND, INVALID_INPUT, or STALE_VERSION when the guide has been revised meanwhile
     */
    @Transactional
    GuideView revise(String id, RevisionInput input, String author) {
        reader.check(input);
        Guide guide = locked(id);
        if (guide.isRetired()) {
            throw ProblemException.of(ErrorCode.ILLEGAL_ACTION, "This guide is no longer offered.");
        }
        int base = input.baseRevision();
        if (base != guide.revision()) {
            return madeBefore(guide, input, author).orElseThrow(GuideEditor::stale);
        }
        GuideDocument now = writer.current(guide);
        GuideRecord next = reader.read(now.guide(), input);
        if (!next.equals(now.guide())) {
            revise(guide, new GuideDocument(now.vendor(), next, now.sources()), author, input.reason());
            caller.does("GUIDE_REVISED", id);
        }
        if (!input.checkedSteps().isEmpty()) {
            tried.fire(new StepsTried(id, guide.revision(), input.checkedSteps()));
            caller.does("STEPS_CHECKED", id);
        }
        return view(id);
    }

    /**
     * Settles which text of a guide holds, the file's or the editor's.
     *
     * @param editor the user name of whoever settles it
     * @throws ProblemException NOT_FOUND when there is no guide or no conflict, INVALID_INPUT, or STALE_VERSION when the
     *     guide has been revised meanwhile
     */
    @Transactional
    GuideView resolve(String id, ConflictInput input, String editor) {
        input.check();
        Guide guide = locked(id);
        boolean current = input.baseRevision() == guide.revision();
        Optional<GuideConflict> open = conflicts.open(id);
        if (open.isEmpty()) {
            return settledBefore(guide, input, current, editor);
        }
        if (!current) {
            throw stale();
        }
        if (input.take() == ConflictSide.EDITOR) {
            conflicts.settle(id, ConflictSettlement.KEPT);
        } else {
            take(guide, open.get(), editor);
        }
        caller.does("GUIDE_CONFLICT_SETTLED", id);
        return view(id);
    }

    private GuideView settledBefore(Guide guide, ConflictInput input, boolean current, String editor) {
        if (!current && !isBy(guide, input.baseRevision() + 1, RevisionOrigin.FILE, editor)) {
            throw stale();
        }
        ConflictSide shown = guide.isEdited() && !guide.isRetired() ? ConflictSide.EDITOR : ConflictSide.FILE;
        if (shown != input.take()) {
            throw ProblemException.notFound("The guide's file says nothing else.");
        }
        return view(guide.id());
    }

    private void revise(Guide guide, GuideDocument next, String author, String reason) {
        boolean asInFile = writer.hash(next.guide().text()).equals(guide.fileHash());
        VendorRecord vendor = vendors.record(guide.vendorId());
        writer.revise(guide, vendor, next, new Authorship(RevisionOrigin.EDITOR, author, reason), !asInFile);
        if (asInFile) {
            conflicts.settle(guide.id(), ConflictSettlement.AGREED);
        }
        titles.refresh(guide.vendorId());
    }

    private void take(Guide guide, GuideConflict conflict, String editor) {
        conflicts.settle(guide.id(), ConflictSettlement.TAKEN);
        if (conflict.document() == null) {
            writer.retire(guide, null);
        } else {
            VendorRecord vendor = vendors.record(guide.vendorId());
            GuideRecord said = writer.read(conflict.document()).guide();
            Authorship authorship = new Authorship(RevisionOrigin.FILE, editor, null);
            writer.revise(guide, vendor, GuideDocument.of(vendor, said), authorship, false);
        }
        titles.refresh(guide.vendorId());
    }

    /** The revision that this same call has made, if it is the one after its base. */
    private Optional<GuideView> madeBefore(Guide guide, RevisionInput input, String author) {
        int base = input.baseRevision();
        if (base < 1 || base > guide.revision() || !isBy(guide, base + 1, RevisionOrigin.EDITOR, author)) {
            return Optional.empty();
        }
        GuideRecord meant =
                reader.read(writer.document(guide.id(), base).orElseThrow().guide(), input);
        GuideRecord made = writer.document(guide.id(), base + 1).orElseThrow().guide();
        return meant.equals(made) ? guides.revision(guide.id(), base + 1) : Optional.empty();
    }

    private boolean isBy(Guide guide, int revision, RevisionOrigin origin, String editor) {
        return writer.revision(guide.id(), revision)
                .filter(made -> made.origin() == origin && made.isBy(editor))
                .isPresent();
    }

    /** The guide, which nobody else changes until the transaction ends. */
    private Guide locked(String id) {
        lock.take();
        Guide guide = id.indexOf('\0') < 0 ? rows.findById(id) : null;
        if (guide == null) {
            throw ProblemException.notFound("There is no such guide.");
        }
        return guide;
    }

    private GuideView view(String id) {
        return guides.named(List.of(id)).getFirst();
    }

    private static ProblemException stale() {
        return ProblemException.of(
                ErrorCode.STALE_VERSION, "The guide has been revised since you read it; look at it again.");
    }
}
