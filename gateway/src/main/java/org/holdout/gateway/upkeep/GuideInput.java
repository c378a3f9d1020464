package org.holdout.gateway.upkeep;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.guide.Platform;

/** What a guide shall say from its next revision on; what is left out is emptied. */
@Input("GuideInput")
@Description("What a guide shall say from its next revision on; what is left out is emptied. "
        + "In another language than English, platforms, regions, minutes and officialUrl are not looked at, and an entry of a list "
        + "that is null or empty leaves its place to the English one.")
public record GuideInput(
        @Description("Needed in English") String title,

        @Description("Where its steps can be followed") @Nullable
        List<@NonNull Platform> platforms,

        @Description("ISO 3166 codes, or groups such as EU_EEA") @Nullable
        List<@NonNull String> regions,

        @Description("What differs from place to place") String regionNote,
        @Description("About how many minutes it takes") Integer minutes,
        @Description("What must be so beforehand") @Nullable List<String> prerequisites,

        @Description("What to have ready before the first step") @Nullable
        List<String> haveAtHand,

        @Description("One text for each step, in order; needed in English") @Nullable
        List<String> steps,

        @Description("What is reached by following it") @Nullable
        List<String> achieves,

        @Description("What is not reached by it") @Nullable List<String> doesNotAchieve,
        @Description("The vendor's own page on it") String officialUrl,
        @Description("Anything else worth knowing") String note) {

    /** The same, or INVALID_INPUT that names the field that is too long. */
    GuideInput within(Bounds bounds) {
        bounds.prose("title", title);
        bounds.entries("platforms", platforms);
        bounds.ids("regions", regions);
        bounds.prose("regionNote", regionNote);
        bounds.prose("prerequisites", prerequisites);
        bounds.prose("haveAtHand", haveAtHand);
        bounds.prose("steps", steps);
        bounds.prose("achieves", achieves);
        bounds.prose("doesNotAchieve", doesNotAchieve);
        bounds.prose("officialUrl", officialUrl);
        bounds.prose("note", note);
        return this;
    }
}
