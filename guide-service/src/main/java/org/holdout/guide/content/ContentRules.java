package org.holdout.guide.content;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.guide.GuideRules;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Source;
import org.holdout.guide.source.Verification;
import org.holdout.guide.vendor.RegionalVariant;
import org.holdout.guide.vendor.VendorRules;
import org.holdout.problem.FieldError;

/** What must hold between the fields of a content file, beyond what each field must be. */
final class ContentRules {

    private final ContentFile file;
    private final VendorFile content;
    private final Regions regions;
    private final Set<String> sources;
    private final List<FieldError> problems = new ArrayList<>();

    private ContentRules(ContentFile file, VendorFile content, Regions regions) {
        this.file = file;
        this.content = content;
        this.regions = regions;
        this.sources = content.vendor().sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    static List<FieldError> broken(ContentFile file, VendorFile content, Regions regions) {
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
        VendorRules.broken(content.vendor()).forEach(wrong -> problem("vendor." + wrong.field(), wrong.message()));
        content.vendor().sources().stream()
                .map(Source::date)
                .filter(date -> !isDate(date))
                .forEach(date -> problem("vendor.sources", "has a date that is none: " + date));
        List<RegionalVariant> variants = content.vendor().regionalVariants();
        for (int i = 0; i < variants.size(); i++) {
            String field = "vendor.regionalVariants[" + i + "]";
            checkRegions(field + ".regions", variants.get(i).regions());
            checkSources(field + ".sources", variants.get(i).sources());
        }
    }

    private static boolean isDate(String date) {
        try {
            Source.earliest(date);
            return true;
        } catch (DateTimeParseException e) {
            return false;
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
        GuideRules.between(guide, regions).forEach(wrong -> problem(field + "." + wrong.field(), wrong.message()));
        for (int i = 0; i < guide.services().size(); i++) {
            String service = guide.services().get(i);
            if (!content.vendor().services().contains(service)) {
                problem(field + ".services[" + i + "]", "names none of the vendor's services: " + service);
            }
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
        each(field, ids, id -> !regions.isKnown(id), "names a region that is not known: ");
    }

    private void checkSources(String field, List<String> ids) {
        each(field, ids, id -> !sources.contains(id), "names a source that the vendor does not define: ");
    }

    private void checkUnique(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        each(field, ids, id -> !seen.add(id), "has the same entry twice: ");
    }

    private void each(String field, List<String> ids, Predicate<String> wrong, String message) {
        for (int i = 0; i < ids.size(); i++) {
            if (wrong.test(ids.get(i))) {
                problem(field + "[" + i + "]", message + ids.get(i));
            }
        }
    }

    private void problem(String field, String message) {
        problems.add(new FieldError(field, message));
    }
}
