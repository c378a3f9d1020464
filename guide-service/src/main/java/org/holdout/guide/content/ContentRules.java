package org.holdout.guide.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Source;
import org.holdout.guide.source.Verification;
import org.holdout.guide.vendor.RegionalVariant;

/** What must hold between the fields of a content file, beyond what each field must be. */
final class ContentRules {

    private final ContentFile file;
    private final VendorFile content;
    private final Regions regions;
    private final Set<String> sources;
    private final List<ContentProblem> problems = new ArrayList<>();

    private ContentRules(ContentFile file, VendorFile content, Regions regions) {
        this.file = file;
        this.content = content;
        this.regions = regions;
        this.sources = content.vendor().sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    static List<ContentProblem> broken(ContentFile file, VendorFile content, Regions regions) {
        ContentRules rules = new ContentRules(file, content, regions);
        rules.checkVendor();
        rules.checkGuides();
        return rules.problems;
    }

    private void checkVendor() {
        if (!content.vendor().id().equals(file.vendorId())) {
            problem("vendor.id", "must be the file's name without its ending: " + file.vendorId());
        }
        checkUnique(
                "vendor.sources",
                content.vendor().sources().stream().map(Source::id).toList());
        List<RegionalVariant> variants = content.vendor().regionalVariants();
        for (int i = 0; i < variants.size(); i++) {
            String field = "vendor.regionalVariants[" + i + "]";
            checkRegions(field + ".regions", variants.get(i).regions());
            checkSources(field + ".sources", variants.get(i).sources());
        }
    }

    private void checkGuides() {
        List<GuideRecord> guides = content.guides();
        checkUnique("guides", guides.stream().map(GuideRecord::id).toList());
        for (int i = 0; i < guides.size(); i++) {
            checkGuide("guides[" + i + "]", guides.get(i));
        }
    }

    private void checkGuide(String field, GuideRecord guide) {
        checkRegions(field + ".regions", guide.regions());
        guide.services().stream()
                .filter(service -> !content.vendor().services().contains(service))
                .forEach(service -> problem(field + ".services", "names none of the vendor's services: " + service));
        checkUnique(field + ".steps", guide.steps());
        if (guide.regions().contains(Regions.REST_OF_WORLD)) {
            problem(field + ".regions", "must name the places themselves; REST_OF_WORLD is for a vendor's variants");
        }
        checkSources(field + ".sources", guide.sources());
        boolean general = guide.stepsVerification() == Verification.GENERAL;
        if (general != (guide.stepsSource() == null)) {
            problem(
                    field + ".stepsSource",
                    general
                            ? "must be absent, since the steps are general knowledge"
                            : "must name the source that the steps were read in");
        } else if (guide.stepsSource() != null && !guide.sources().contains(guide.stepsSource())) {
            problem(field + ".stepsSource", "must be one of the guide's sources: " + guide.stepsSource());
        }
    }

    private void checkRegions(String field, List<String> ids) {
        ids.stream()
                .filter(id -> !regions.isKnown(id))
                .forEach(id -> problem(field, "names a region that is not known: " + id));
    }

    private void checkSources(String field, List<String> ids) {
        ids.stream()
                .filter(id -> !sources.contains(id))
                .forEach(id -> problem(field, "names a source that the vendor does not define: " + id));
    }

    private void checkUnique(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> problem(field, "has the same entry twice: " + id));
    }

    private void problem(String field, String message) {
        problems.add(new ContentProblem(file.name(), field, message));
    }
}
