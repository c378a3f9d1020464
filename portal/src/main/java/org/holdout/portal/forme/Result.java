package org.holdout.portal.forme;

import java.util.List;
import org.holdout.portal.guide.Place;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.word.Effect;

/**
 * The guides that apply, best first.
 *
 * @param here those for where the person lives
 * @param everywhere those that hold in every place
 * @param lastResort those that leave a service
 * @param without the chosen vendors of which no other guide applies
 * @param next the address of the next page, or null
 * @param place where the person lives
 */
public record Result(
        List<GuidesApi.Guide> here,
        List<GuidesApi.Guide> everywhere,
        List<GuidesApi.Guide> lastResort,
        List<GuidesApi.Vendor> without,
        String next,
        Place place) {
    private static final String WORLDWIDE = "WORLDWIDE";

    static Result of(
            List<GuidesApi.Guide> found,
            List<GuidesApi.Guide> lastResort,
            List<GuidesApi.Vendor> without,
            String next,
            Place place) {
        List<GuidesApi.Guide> apply =
                found.stream().filter(guide -> !leaves(guide)).toList();
        return new Result(
                apply.stream().filter(guide -> !worldwide(guide)).toList(),
                apply.stream().filter(Result::worldwide).toList(),
                lastResort,
                without,
                next,
                place);
    }

    static boolean leaves(GuidesApi.Guide guide) {
        return guide.effect() == Effect.LEAVES;
    }

    /** The place as further parameters of an address that has some. */
    public String and() {
        return place.query().replace('?', '&');
    }

    /** How many guides apply, last resorts aside. */
    public int count() {
        return here.size() + everywhere.size();
    }

    private static boolean worldwide(GuidesApi.Guide guide) {
        return guide.regions().stream().anyMatch(region -> region.id().equals(WORLDWIDE));
    }
}
