package org.holdout.guide.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.guide.region.RegionView;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;
import org.holdout.guide.step.StepKey;
import org.holdout.guide.step.StepState;

/**
 * A revision of a guide as this service answers it.
 *
 * @param vendor the vendor's id
 * @param lastCheckedOn the newest day that one of its sources was seen or an editor tried one of its steps; absent when
 *     neither is known
 * @param stale whether that is too long ago
 * @param services those of the vendor's services that it is about; empty when it is about all of them
 * @param plans the plans that have these steps; empty when all have
 * @param language the reader's, {@code de}, when any text is shown in it; {@code en} otherwise
 * @param inEnglish what is English because nobody has translated it: text fields, and entries of lists ({@code steps[2]}
 *     is the third step)
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
        boolean stale,
        String language,
        List<String> inEnglish,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {

    /**
     * One step; the first is number 1.
     *
     * @param language which language its text is in, {@code en} or {@code de}
     * @param doubt absent when there is none
     */
    public record StepView(int number, String text, String language, StepCheck check, StepDoubt doubt) {

        static StepView of(int place, TranslatedGuide shown, StepCheck read, StepState state) {
            return new StepView(
                    place + 1,
                    shown.steps().get(place),
                    shown.languageOf("steps", place),
                    read.with(state),
                    StepDoubt.of(state));
        }
    }

    static GuideView of(
            GuideDocument document,
            int revision,
            boolean retired,
            Map<String, StepState> states,
            Regions regions,
            Freshness freshness,
            String language) {
        GuideRecord guide = document.guide();
        TranslatedGuide shown = TranslatedGuide.of(guide, language);
        StepCheck read = document.check();
        List<StepState> steps = StepKey.of(guide.steps()).stream()
                .map(key -> states.getOrDefault(key, StepState.NONE))
                .toList();
        String lastCheckedOn = Stream.concat(
                        Stream.ofNullable(document.lastSeenOn()),
                        steps.stream().map(StepState::checkedOn).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new GuideView(
                guide.id(),
                revision,
                document.vendor(),
                shown.title(),
                guide.services(),
                guide.platforms(),
                regions.views(guide.regions(), language),
                shown.regionNote(),
                guide.audience(),
                guide.plans(),
                guide.effect(),
                guide.minutes(),
                shown.prerequisites(),
                shown.haveAtHand(),
                IntStream.range(0, guide.steps().size())
                        .mapToObj(i -> StepView.of(i, shown, read, steps.get(i)))
                        .toList(),
                shown.achieves(),
                shown.doesNotAchieve(),
                guide.verification(),
                guide.stepsVerification(),
                guide.confidence(),
                guide.officialUrl(),
                shown.note(),
                document.sources().stream().map(SourceView::of).toList(),
                lastCheckedOn,
                freshness.isStale(lastCheckedOn),
                shown.language(),
                shown.inEnglish(),
                retired);
    }
}
