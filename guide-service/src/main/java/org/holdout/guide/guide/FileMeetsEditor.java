package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdout.guide.vendor.VendorRecord;

/**
 * What becomes of a guide that shows an editor's text when its file is loaded. The text stays until the file says the
 * same or an editor takes the file's. What editors cannot write (such as services, plans and sources) follows the file.
 */
@ApplicationScoped
class FileMeetsEditor {

    private final GuideWriter writer;
    private final GuideConflicts conflicts;

    FileMeetsEditor(GuideWriter writer, GuideConflicts conflicts) {
        this.writer = writer;
        this.conflicts = conflicts;
    }

    /** What the guide shows from now on, given what its file says. */
    GuideRecord meet(Guide guide, GuideRecord said, VendorRecord vendor, String file) {
        GuideRecord shown = writer.current(guide).guide();
        if (shown.text().equals(said.text())) {
            conflicts.settle(guide.id(), ConflictSettlement.AGREED);
            guide.agree();
            return said;
        }
        String document = writer.written(GuideDocument.of(vendor, said));
        if (guide.fileHash().equals(writer.hash(said.text()))) {
            conflicts.refresh(guide.id(), document);
        } else {
            conflicts.add(guide.id(), file, document);
        }
        return said.with(shown.text(), shown.stepsVerification());
    }

    /** The file no longer has the guide: it stays, since an editor took care of it, and an editor decides. */
    void leave(Guide guide, String file) {
        if (!guide.fileHash().isEmpty()) {
            conflicts.add(guide.id(), file, null);
            guide.forgetFile();
        }
    }

    /** No file describes the guide's vendor any more. Should one come back, whatever it says is new. */
    void end(Guide guide) {
        conflicts.settle(guide.id(), ConflictSettlement.RETIRED);
        guide.forgetFile();
    }
}
