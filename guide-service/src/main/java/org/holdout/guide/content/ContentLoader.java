package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The database lock that keeps two loads apart; any number that nothing else here uses. */
    private static final long LOAD_LOCK = 0x486f6c646f757431L;

    private final EntityManager entities;
    private final ContentParser parser;
    private final Vendors vendors;
    private final GuidePublisher guides;

    ContentLoader(EntityManager entities, ContentParser parser, Vendors vendors, GuidePublisher guides) {
        this.entities = entities;
        this.parser = parser;
        this.vendors = vendors;
        this.guides = guides;
    }

    /**
     * Loads the files in one transaction. Of a file that is wrong in any way nothing is loaded and what is stored of it
     * stays; all others are loaded. Guides and vendors that no file describes any more are retired.
     *
     * @param files the whole content; each vendor at most once
     */
    @Transactional
    public LoadReport load(List<ContentFile> files) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", LOAD_LOCK)
                .getResultList();
        Map<String, String> stored = vendors.contentHashes();
        List<ContentProblem> problems = new ArrayList<>();
        Map<ContentFile, VendorFile> changed = new LinkedHashMap<>();
        int unchanged = 0;
        for (ContentFile file : files) {
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
        problems.addAll(leaveOutSharedGuides(changed));
        GuideChanges changes = retireGone(files, stored.keySet());
        for (Map.Entry<ContentFile, VendorFile> entry : changed.entrySet()) {
            changes = changes.plus(store(entry.getValue(), entry.getKey().hash()));
        }
        return new LoadReport(files.size(), unchanged, changes, List.copyOf(problems));
    }

    private GuideChanges store(VendorFile file, String hash) {
        vendors.store(
                file.vendor(), file.guides().stream().map(GuideRecord::title).toList(), hash);
        return guides.publish(file.vendor(), file.guides());
    }

    private GuideChanges retireGone(List<ContentFile> files, Set<String> stored) {
        Set<String> described = files.stream().map(ContentFile::vendorId).collect(Collectors.toSet());
        Set<String> gone = stored.stream().filter(id -> !described.contains(id)).collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return GuideChanges.NONE;
        }
        vendors.unlist(gone);
        return guides.retireAllOf(gone);
    }

    /** Takes out the files with a guide that another file has too: an earlier one, or one that is stored and stays. */
    private List<ContentProblem> leaveOutSharedGuides(Map<ContentFile, VendorFile> changed) {
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
            List<ContentProblem> shared = entry.getValue().guides().stream()
                    .map(GuideRecord::id)
                    .filter(id -> owners.containsKey(id) && !owners.get(id).equals(vendor))
                    .map(id -> new ContentProblem(
                            entry.getKey().name(), "guides", "has a guide that " + owners.get(id) + " has too: " + id))
                    .toList();
            entry.getValue().guides().forEach(guide -> owners.putIfAbsent(guide.id(), vendor));
            problems.addAll(shared);
            return !shared.isEmpty();
        });
        return problems;
    }
}
