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
 * @param services those of the vendor's services that it is about; empty when it is about all of them
 * @param plans the plans that have these steps; empty when all have
 * @param language the reader's, {@code de}, when any text is shown in it; {@code en} otherwise
 * @param inEnglish the text fields that are English because nobody has translated them
 * @param retired true when the guide is no longer offered; left out otherwise
 */
public record GuideView(
        String id,
        int revision,
        String vendor,
        String title,
        List<String> services,
        List<Platform> platforms,
        List<RegionView> regions,
        String regionNote,
        Audience audience,
        List<Plan> plans,
        Effect effect,
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
        String language,
        List<String> inEnglish,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {

    /** One step; the first is number 1. */
    public record StepView(int number, String text, StepCheck check) {}

    static GuideView of(GuideDocument document, int revision, boolean retired, Regions regions, String language) {
        GuideRecord guide = document.guide();
        TranslatedGuide shown = TranslatedGuide.of(guide, language);
        StepCheck check = document.check();
        return new GuideView(
                guide.id(),
                revision,
                document.vendor(),
                shown.title(),
                guide.services(),
                guide.platforms(),
                regions.views(guide.regions()),
                shown.regionNote(),
                guide.audience(),
                guide.plans(),
                guide.effect(),
                guide.minutes(),
                shown.prerequisites(),
                shown.haveAtHand(),
                IntStream.range(0, guide.steps().size())
                        .mapToObj(i -> new StepView(i + 1, shown.steps().get(i), check))
                        .toList(),
                shown.achieves(),
                shown.doesNotAchieve(),
                guide.verification(),
                guide.stepsVerification(),
                guide.confidence(),
                guide.officialUrl(),
                shown.note(),
                document.sources().stream().map(SourceView::of).toList(),
                document.lastCheckedOn(),
                shown.language(),
                shown.inEnglish(),
                retired);
    }
}
