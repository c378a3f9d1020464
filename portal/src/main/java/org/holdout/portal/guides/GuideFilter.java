package org.holdout.portal.guides;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.GuideOrder;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;

/** What guides have to fit; what is null or empty is not asked for. */
public record GuideFilter(
        List<String> vendors,
        List<String> services,
        List<Platform> platforms,
        String region,
        List<Audience> audiences,
        Plan plan,
        Integer maxMinutes,
        List<Effect> effects,
        String search,
        GuideOrder order) {

    /** The guides of some vendors that bring about one thing, wherever and with whatever it is done. */
    public static GuideFilter of(List<String> vendors, Effect effect) {
        return new GuideFilter(
                vendors, List.of(), List.of(), null, List.of(), null, null, List.of(effect), null, GuideOrder.BEST);
    }

    /** A page of the guides that fit. */
    public Uni<GuidesApi.Guides> ask(GuidesApi api, int first, String after) {
        return api.guides(
                given(vendors),
                given(services),
                given(platforms),
                region,
                given(audiences),
                plan,
                maxMinutes,
                given(effects),
                search,
                order,
                first,
                after);
    }

    private static <T> List<T> given(List<T> values) {
        return values == null || values.isEmpty() ? null : values;
    }
}
