package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdout.guide.input.Choice;
import org.holdout.guide.paging.Paging;
import org.holdout.guide.region.Regions;
import org.holdout.problem.ProblemException;

/** Reads filters of guides and refuses values that do not exist. */
@ApplicationScoped
class GuideFilters {

    private static final Pattern VENDOR_ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,3}");
    private static final int LONGEST_SERVICE = 120;

    private final Regions regions;
    private final Paging paging;

    GuideFilters(Regions regions, Paging paging) {
        this.regions = regions;
        this.paging = paging;
    }

    /** @throws ProblemException INVALID_INPUT naming the field */
    GuideFilter read(GuideQuery query) {
        return new GuideFilter(
                blank(query.vendor) ? null : vendor("vendor", query.vendor),
                vendors(query.ofVendors),
                services(query.service),
                Choice.one("platform", query.platform, Platform.class),
                Choice.some("platforms", query.platforms, Platform.class),
                covering(query.region),
                Choice.some("audiences", query.audiences, Audience.class),
                Choice.one("plan", query.plan, Plan.class),
                minutes(query.maxMinutes),
                Choice.some("effects", query.effects, Effect.class));
    }

    private Set<String> vendors(String list) {
        Set<String> vendors = new LinkedHashSet<>();
        if (list != null) {
            paging.ids("ofVendors", list).forEach(id -> vendors.add(vendor("ofVendors", id)));
        }
        return vendors;
    }

    private static String vendor(String field, String id) {
        if (!VENDOR_ID.matcher(id).matches()) {
            throw ProblemException.invalid(field, "Give ids of vendors, such as meta.");
        }
        return id;
    }

    private Set<String> services(List<String> names) {
        if (names == null) {
            return Set.of();
        }
        paging.checkNumber("service", names.size());
        if (names.stream().anyMatch(name -> name.length() > LONGEST_SERVICE || name.indexOf('\0') >= 0)) {
            throw ProblemException.invalid("service", "Give the name of a service as its vendor's record has it.");
        }
        return new LinkedHashSet<>(
                names.stream().filter(name -> !name.isBlank()).toList());
    }

    private Set<String> covering(String region) {
        if (blank(region)) {
            return Set.of();
        }
        String id = region.toUpperCase(Locale.ROOT);
        if (!regions.isKnown(id)) {
            throw ProblemException.invalid(
                    "region",
                    "Use a country's two letters such as DE, a part of a country such as US-CA, or a group such as"
                            + " EU_EEA.");
        }
        return regions.covering(id);
    }

    private static Integer minutes(String text) {
        if (blank(text)) {
            return null;
        }
        if (!MINUTES.matcher(text).matches()) {
            throw ProblemException.invalid("maxMinutes", "Give a whole number of minutes from 1 to 9999.");
        }
        return Integer.valueOf(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
