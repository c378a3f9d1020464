package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.guide.guide.ContentLock;
import org.holdout.guide.guide.GuideChanges;
import org.holdout.guide.guide.GuidePublisher;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.vendor.Vendors;

/**
 * Brings the database to what the content files say, and tells the other services what changed. Loading the same files
 * again changes nothing.
 */
@ApplicationScoped
public class ContentLoader {

    private final ContentLock lock;
    private final ContentParser parser;
    private final Vendors vendors;
    private final GuidePublisher guides;

    ContentLoader(ContentLock lock, ContentParser parser, Vendors vendors, GuidePublisher guides) {
        this.lock = lock;
        this.parser = parser;
        this.vendors = vendors;
        this.guides = guides;
    }

    /**
     * Loads the files in one transaction. Of a file that is wrong in any way nothing is loaded and what is stored of it
     * stays; all others are loaded. Guides and vendors that no file describes any more are retired, unless some file
     * cannot be read.
     *
     * @param content the whole content; of two files about one vendor the later one is wrong
     */
    @Transactional
    public LoadReport load(ContentSet content) {
        lock.take();
        Map<String, String> stored = vendors.contentHashes();
        List<ContentProblem> problems = new ArrayList<>(content.problems());
        Map<String, ContentFile> files = byVendor(content.files(), problems);
        Map<ContentFile, VendorFile> changed = new LinkedHashMap<>();
        int unchanged = 0;
        for (ContentFile file : files.values()) {
            if (file.hash().equals(stored.get(file.vendorId()))) {
                unchanged++;
                continue;
            }
            try {
                changed.put(file, parser.parse(file));
            } catch (BrokenContentException broken) {
                problems.addAll(broken.problems());
            }
        }
        problems.addAll(leaveOutSharedGuides(changed, files));
        GuideChanges changes = content.complete() ? retireGone(files.keySet(), stored.keySet()) : GuideChanges.NONE;
        for (Map.Entry<ContentFile, VendorFile> entry : changed.entrySet()) {
            changes = changes.plus(store(entry.getValue(), entry.getKey()));
        }
        return new LoadReport(content.files().size(), unchanged, changes, List.copyOf(problems));
    }

    private static Map<String, ContentFile> byVendor(List<ContentFile> files, List<ContentProblem> problems) {
        Map<String, ContentFile> byVendor = new LinkedHashMap<>();
        for (ContentFile file : files) {
            ContentFile earlier = byVendor.putIfAbsent(file.vendorId(), file);
            if (earlier != null) {
                problems.add(new ContentProblem(
                        file.name(),
                        ContentLines.of(file.text()).line("vendor.id"),
                        "vendor.id",
                        "describes " + file.vendorId() + ", which " + earlier.name() + " describes already"));
            }
        }
        return byVendor;
    }

    private GuideChanges store(VendorFile content, ContentFile file) {
        vendors.store(content.vendor(), file.hash());
        return guides.publish(content.vendor(), content.guides(), file.name());
    }

    private GuideChanges retireGone(Set<String> described, Set<String> stored) {
        Set<String> gone = stored.stream().filter(id -> !described.contains(id)).collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return GuideChanges.NONE;
        }
        vendors.unlist(gone);
        return guides.retireAllOf(gone);
    }

    /** Takes out the files with a guide that another file has too: an earlier one, or one that is stored and stays. */
    private List<ContentProblem> leaveOutSharedGuides(
            Map<ContentFile, VendorFile> changed, Map<String, ContentFile> files) {
        List<ContentProblem> problems = new ArrayList<>();
        Set<String> reread =
                changed.values().stream().map(file -> file.vendor().id()).collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>(guides.vendors(changed.values().stream()
                .flatMap(file -> file.guides().stream())
                .map(GuideRecord::id)
                .toList()));
        owners.values().removeIf(reread::contains);
        changed.entrySet().removeIf(entry -> {
            String vendor = entry.getValue().vendor().id();
            List<GuideRecord> mine = entry.getValue().guides();
            ContentLines lines = ContentLines.of(entry.getKey().text());
            List<ContentProblem> shared = IntStream.range(0, mine.size())
                    .filter(i -> !owners.getOrDefault(mine.get(i).id(), vendor).equals(vendor))
                    .mapToObj(i -> {
                        String field = "guides[" + i + "].id";
                        String id = mine.get(i).id();
                        ContentFile owner = files.get(owners.get(id));
                        String where = owner == null ? owners.get(id) : owner.name();
                        return new ContentProblem(
                                entry.getKey().name(),
                                lines.line(field),
                                field,
                                "is a guide of " + where + " too: " + id);
                    })
                    .toList();
            mine.forEach(guide -> owners.putIfAbsent(guide.id(), vendor));
            problems.addAll(shared);
            return !shared.isEmpty();
        });
        return problems;
    }
}
