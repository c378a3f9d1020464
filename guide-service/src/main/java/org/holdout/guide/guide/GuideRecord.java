package org.holdout.guide.guide;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.URL;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.Verification;

/**
 * A guide as a content file describes it; the file's schema describes each field.
 *
 * @param id as in addresses and events; unique over all files
 * @param services those of the vendor's services that it is about; empty when it is about all of them
 * @param regions where it holds
 * @param plans the plans that have these steps; empty when all have
 * @param effect what following it brings about
 * @param minutes how long it takes
 * @param steps what to do, in order
 * @param verification how far the guide's facts were read on a page
 * @param stepsVerification how far its steps were
 * @param stepsSource id of the source that the steps were read in; absent when they are general knowledge
 * @param translations its texts in other languages, by language (ISO 639-1)
 * @param sources ids of the sources it rests on, defined by the vendor's record
 */
public record GuideRecord(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String id,
        @NotBlank @Size(max = 160) String title,
        List<@NotBlank @Size(max = 120) String> services,
        @NotEmpty List<@NotNull Platform> platforms,
        @NotEmpty List<@NotBlank String> regions,
        @Size(max = 300) String regionNote,
        @NotNull Audience audience,
        List<@NotNull Plan> plans,
        @NotNull Effect effect,
        @Min(1) @Max(600) Integer minutes,
        List<@NotBlank @Size(max = 300) String> prerequisites,
        List<@NotBlank @Size(max = 300) String> haveAtHand,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 600) String> steps,
        @NotEmpty List<@NotBlank @Size(max = 300) String> achieves,
        List<@NotBlank @Size(max = 300) String> doesNotAchieve,
        @NotNull Verification verification,
        @NotNull Verification stepsVerification,
        String stepsSource,
        @NotNull Confidence confidence,
        @URL(protocol = "https") @Size(max = 500) String officialUrl,
        @Size(max = 1000) String note,
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotNull @Valid GuideTexts> translations,
        @NotEmpty List<@NotBlank String> sources) {

    public GuideRecord {
        services = services == null ? List.of() : services;
        plans = plans == null ? List.of() : plans;
        translations = translations == null ? Map.of() : translations;
        platforms = platforms == null ? List.of() : platforms;
        regions = regions == null ? List.of() : regions;
        prerequisites = prerequisites == null ? List.of() : prerequisites;
        haveAtHand = haveAtHand == null ? List.of() : haveAtHand;
        steps = steps == null ? List.of() : steps;
        achieves = achieves == null ? List.of() : achieves;
        doesNotAchieve = doesNotAchieve == null ? List.of() : doesNotAchieve;
        sources = sources == null ? List.of() : sources;
    }

    /** What editors may change of it. */
    GuideText text() {
        return new GuideText(
                title,
                platforms,
                regions,
                regionNote,
                minutes,
                prerequisites,
                haveAtHand,
                steps,
                achieves,
                doesNotAchieve,
                officialUrl,
                note,
                translations);
    }

    /** This guide with an effect. */
    GuideRecord with(Effect said) {
        return new GuideRecord(
                id,
                title,
                services,
                platforms,
                regions,
                regionNote,
                audience,
                plans,
                said,
                minutes,
                prerequisites,
                haveAtHand,
                steps,
                achieves,
                doesNotAchieve,
                verification,
                stepsVerification,
                stepsSource,
                confidence,
                officialUrl,
                note,
                translations,
                sources);
    }

    /**
     * This guide with another text.
     *
     * @param read how far the other text's steps were read on a page, namely in this guide's source; at most as far as
     *     this guide's own
     */
    GuideRecord with(GuideText text, Verification read) {
        Verification steps = read.compareTo(stepsVerification) > 0 ? read : stepsVerification;
        return new GuideRecord(
                id,
                text.title(),
                services,
                text.platforms(),
                text.regions(),
                text.regionNote(),
                audience,
                plans,
                effect,
                text.minutes(),
                text.prerequisites(),
                text.haveAtHand(),
                text.steps(),
                text.achieves(),
                text.doesNotAchieve(),
                verification,
                steps,
                steps == Verification.GENERAL ? null : stepsSource,
                confidence,
                text.officialUrl(),
                text.note(),
                text.translations(),
                sources);
    }
}
