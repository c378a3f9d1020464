package org.holdout.guide.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.holdout.guide.region.RegionView;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;

/**
 * A revision of a guide as this service answers it.
 *
 * @param vendor the vendor's id
 * @param lastCheckedOn the newest day that one of its sources was seen; absent when none bears a date
 * @param retired true when the guide is no longer offered; left out otherwise
 */
public record GuideView(
        String id,
        int revision,
        String vendor,
        String title,
        List<Platform> platforms,
        List<RegionView> regions,
        String regionNote,
        Audience audience,
        Integer minutes,
        List<String> prerequisites,
        List<String> haveAtHand,
        List<StepView> steps,
        List<String> achieves,
        List<String> doesNotAchieve,
        Verification verification,
        Verification stepsVerification,
        Confidence confidence,
        String officialUrl,
        String note,
        List<SourceView> sources,
        String lastCheckedOn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {

    /** One step; the first is number 1. */
    public record StepView(int number, String text, StepCheck check) {}

    static GuideView of(GuideDocument document, int revision, boolean retired, Regions regions) {
        GuideRecord guide = document.guide();
        StepCheck check = document.check();
        return new GuideView(
                guide.id(),
                revision,
                document.vendor(),
                guide.title(),
                guide.platforms(),
                regions.views(guide.regions()),
                guide.regionNote(),
                guide.audience(),
                guide.minutes(),
                guide.prerequisites(),
                guide.haveAtHand(),
                IntStream.range(0, guide.steps().size())
                        .mapToObj(i -> new StepView(i + 1, guide.steps().get(i), check))
                        .toList(),
                guide.achieves(),
                guide.doesNotAchieve(),
                guide.verification(),
                guide.stepsVerification(),
                guide.confidence(),
                guide.officialUrl(),
                guide.note(),
                document.sources().stream().map(SourceView::of).toList(),
                document.lastCheckedOn(),
                retired);
    }
}
