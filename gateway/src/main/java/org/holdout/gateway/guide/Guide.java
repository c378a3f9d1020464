package org.holdout.gateway.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * How to opt out at one vendor, step by step; the vendor itself is linked by its id.
 *
 * @param vendorDetails the vendor, where the service gave it along; null in lists
 */
@Type("Guide")
@Description("How to opt out at one vendor, step by step.")
public record Guide(
        @Description("Its id in the content") @NonNull @Id String id,

        @Description("Counts up with every change of the guide")
        int revision,

        @Ignore @JsonProperty("vendor") String vendorId,
        @Ignore Vendor vendorDetails,
        @Description("What it is about") @NonNull String title,

        @Description("The vendor's services it is for; empty for all of them") @NonNull
        List<@NonNull String> services,

        @Description("The kinds of account it is for; empty for all of them") @NonNull
        List<@NonNull Plan> plans,

        @Description("What following it changes") @NonNull Effect effect,

        @Description("Where its steps can be followed") @NonNull
        List<@NonNull Platform> platforms,

        @Description("The places that it is for; none for everywhere") @NonNull
        List<@NonNull Region> regions,

        @Description("What differs from place to place") String regionNote,
        @Description("For whom it is") @NonNull Audience audience,
        @Description("About how many minutes it takes") Integer minutes,
        @Description("What must be so beforehand") @NonNull List<@NonNull String> prerequisites,

        @Description("What to have ready before the first step") @NonNull
        List<@NonNull String> haveAtHand,

        @Description("What to do, in order") @NonNull List<@NonNull Step> steps,

        @Description("What is reached by following it") @NonNull
        List<@NonNull String> achieves,

        @Description("What is not reached by it") @NonNull List<@NonNull String> doesNotAchieve,

        @Description("How far its content was read on its sources") @NonNull
        Verification verification,

        @Description("How far the steps were tried or read") @NonNull
        Verification stepsVerification,

        @Description("How sure its content is") @NonNull Confidence confidence,
        @Description("The vendor's own page on it") String officialUrl,
        @Description("Anything else worth knowing") String note,
        @Description("Where its content was found") @NonNull List<@NonNull Source> sources,
        @Description("ISO 8601, to the day, month or year") String lastCheckedOn,

        @Description("No longer offered; shown to those who followed it")
        boolean retired,

        @Description("In which language its texts are: en or de") @NonNull
        String language,

        @Description(
                "What is in English because nobody has translated it yet: fields, and entries of lists, such as steps[2] for"
                        + " the third step")
        @NonNull
        List<@NonNull String> inEnglish,

        @Description("Nobody has checked it for so long that it may no longer hold")
        boolean stale) {
    public Guide {
        services = services == null ? List.of() : List.copyOf(services);
        plans = plans == null ? List.of() : List.copyOf(plans);
        inEnglish = inEnglish == null ? List.of() : List.copyOf(inEnglish);
        platforms = platforms == null ? List.of() : List.copyOf(platforms);
        regions = regions == null ? List.of() : List.copyOf(regions);
        prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
        haveAtHand = haveAtHand == null ? List.of() : List.copyOf(haveAtHand);
        steps = steps == null ? List.of() : List.copyOf(steps);
        achieves = achieves == null ? List.of() : List.copyOf(achieves);
        doesNotAchieve = doesNotAchieve == null ? List.of() : List.copyOf(doesNotAchieve);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
