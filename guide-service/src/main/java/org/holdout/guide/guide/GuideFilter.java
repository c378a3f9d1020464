package org.holdout.guide.guide;

import java.util.Collection;
import java.util.Set;
import org.holdout.guide.search.Matching;

/**
 * Which guides a list holds; what is null or empty narrows nothing.
 *
 * @param vendor a vendor's id
 * @param vendors ids of vendors of which it must be one's
 * @param services names of services of which it must be about one
 * @param platforms platforms of which it must name one
 * @param regions regions of which it must name one
 * @param audiences audiences of which it must be for one
 * @param plan a plan that must have its steps
 * @param maxMinutes how long it may take at most; guides of which that is not known are left out
 * @param effects effects of which it must have one
 */
record GuideFilter(
        String vendor,
        Set<String> vendors,
        Set<String> services,
        Platform platform,
        Set<Platform> platforms,
        Set<String> regions,
        Set<Audience> audiences,
        Plan plan,
        Integer maxMinutes,
        Set<Effect> effects) {

    /** The list of offered guides that the filter keeps. */
    Matching list() {
        Matching list = new Matching("guide").where("not t.retired");
        if (vendor != null) {
            list.where("t.vendor_id = :vendor", "vendor", vendor);
        }
        anyOf(list, "t.vendor_id = any(cast(:vendors as text[]))", "vendors", vendors);
        anyOf(list, "t.about && cast(:services as text[])", "services", services);
        if (platform != null) {
            list.where("t.platforms @> array[cast(:platform as text)]", "platform", platform.name());
        }
        anyOf(list, "t.platforms && cast(:platforms as text[])", "platforms", platforms);
        anyOf(list, "t.regions && cast(:regions as text[])", "regions", regions);
        anyOf(list, "t.audience = any(cast(:audiences as text[]))", "audiences", audiences);
        if (plan != null) {
            list.where("t.plans @> array[cast(:plan as text)]", "plan", plan.name());
        }
        if (maxMinutes != null) {
            list.where("t.minutes <= :maxMinutes", "maxMinutes", maxMinutes);
        }
        anyOf(list, "t.effect = any(cast(:effects as text[]))", "effects", effects);
        return list;
    }

    private static void anyOf(Matching list, String condition, String parameter, Collection<?> values) {
        if (!values.isEmpty()) {
            list.where(
                    condition, parameter, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }
}
