package org.holdout.guide.guide;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.guide.vendor.VendorRecord;

/** Brings guides to what the content files say, except where an editor has written something else meanwhile. */
@ApplicationScoped
public class GuidePublisher {

    private final Guides.Rows guides;
    private final GuideWriter writer;
    private final FileMeetsEditor meeting;
    private final GuideTitles titles;

    GuidePublisher(Guides.Rows guides, GuideWriter writer, FileMeetsEditor meeting, GuideTitles titles) {
        this.guides = guides;
        this.writer = writer;
        this.meeting = meeting;
        this.titles = titles;
    }

    /** The vendor of each offered guide among {@code ids}, by the guide's id. */
    public Map<String, String> vendors(Collection<String> ids) {
        return guides.list("retired = false and id in ?1", ids).stream()
                .collect(Collectors.toMap(Guide::id, Guide::vendorId));
    }

    /**
     * Publishes what is new among a vendor's guides, revises what changed and retires what is gone, in the caller's
     * transaction. A guide that shows an editor's text keeps it; what the file says instead is kept beside.
     *
     * @param file the path of the file that says so
     */
    public GuideChanges publish(VendorRecord vendor, List<GuideRecord> records, String file) {
        Set<String> ids = records.stream().map(GuideRecord::id).collect(Collectors.toSet());
        Map<String, Guide> known = guides.list("vendorId = ?1 or id in ?2", vendor.id(), ids).stream()
                .collect(Collectors.toMap(Guide::id, Function.identity()));
        GuideChanges changes = GuideChanges.NONE;
        for (int position = 0; position < records.size(); position++) {
            GuideRecord record = records.get(position);
            changes = changes.plus(publish(vendor, record, position, known.get(record.id()), file));
        }
        List<Guide> gone = known.values().stream()
                .filter(guide -> !ids.contains(guide.id()) && !guide.isRetired())
                .toList();
        gone.stream().filter(Guide::isEdited).forEach(guide -> meeting.leave(guide, file));
        GuideChanges retired =
                retire(gone.stream().filter(guide -> !guide.isEdited()).toList());
        titles.refresh(vendor.id());
        return changes.plus(retired);
    }

    /** Retires every guide of these vendors, edited or not, in the caller's transaction: no file describes them. */
    public GuideChanges retireAllOf(Set<String> vendors) {
        List<Guide> gone = guides.list("retired = false and vendorId in ?1", vendors);
        gone.stream().filter(Guide::isEdited).forEach(meeting::end);
        return retire(gone);
    }

    private GuideChanges publish(VendorRecord vendor, GuideRecord said, int position, Guide known, String file) {
        Guide guide = known == null ? new Guide(said.id()) : known;
        GuideRecord shown = guide.isEdited() ? meeting.meet(guide, said, vendor, file) : said;
        boolean offered = known != null && !known.isRetired();
        GuideDocument document = GuideDocument.of(vendor, shown);
        guide.place(vendor, shown, position, writer.hash(said.text()));
        if (offered && guide.contentHash().equals(writer.hash(document))) {
            return GuideChanges.NONE;
        }
        if (offered) {
            writer.revise(guide, vendor, document, Authorship.FILE, guide.isEdited());
            return new GuideChanges(0, 1, 0);
        }
        writer.publish(guide, vendor, document, Authorship.FILE, guide.isEdited());
        return new GuideChanges(1, 0, 0);
    }

    private GuideChanges retire(List<Guide> gone) {
        gone.forEach(guide -> writer.retire(guide, null));
        return new GuideChanges(0, 0, gone.size());
    }

    /** The table of revisions. */
    @ApplicationScoped
    static class Revisions implements PanacheRepositoryBase<GuideRevision, GuideRevision.Key> {}
}
