package org.holdout.guide.guide;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.holdout.guide.language.Languages;

/** Makes a guide's next text out of the one it has and what an editor wrote. */
final class Rewriting {

    private Rewriting() {}

    /**
     * The text with what the editor wrote in {@code language}. In a language other than English, only its texts change.
     * In English, what other languages say of a field goes when the field changes: it would say something else.
     */
    static GuideText of(GuideText now, GuideInput input, String language) {
        return language.equals(Languages.ENGLISH) ? english(now, input) : translated(now, input, language);
    }

    private static GuideText translated(GuideText now, GuideInput input, String language) {
        Map<String, GuideTexts> translations = new TreeMap<>(now.translations());
        GuideTexts texts = input.translation();
        if (texts.equals(GuideTexts.NONE)) {
            translations.remove(language);
        } else {
            translations.put(language, texts);
        }
        return new GuideText(
                now.title(),
                now.platforms(),
                now.regions(),
                now.regionNote(),
                now.minutes(),
                now.prerequisites(),
                now.haveAtHand(),
                now.steps(),
                now.achieves(),
                now.doesNotAchieve(),
                now.officialUrl(),
                now.note(),
                translations);
    }

    private static GuideText english(GuideText now, GuideInput input) {
        Map<String, GuideTexts> translations = new TreeMap<>();
        now.translations().forEach((language, texts) -> {
            GuideTexts kept = stillTrue(now, input, texts);
            if (!kept.equals(GuideTexts.NONE)) {
                translations.put(language, kept);
            }
        });
        return new GuideText(
                input.title(),
                input.platforms(),
                input.regions(),
                input.regionNote(),
                input.minutes(),
                input.prerequisites(),
                input.haveAtHand(),
                input.steps(),
                input.achieves(),
                input.doesNotAchieve(),
                input.officialUrl(),
                input.note(),
                translations);
    }

    private static GuideTexts stillTrue(GuideText now, GuideInput input, GuideTexts texts) {
        return new GuideTexts(
                kept(now.title(), input.title(), texts.title()),
                kept(now.regionNote(), input.regionNote(), texts.regionNote()),
                kept(now.prerequisites(), input.prerequisites(), texts.prerequisites()),
                kept(now.haveAtHand(), input.haveAtHand(), texts.haveAtHand()),
                kept(now.steps(), input.steps(), texts.steps()),
                kept(now.achieves(), input.achieves(), texts.achieves()),
                kept(now.doesNotAchieve(), input.doesNotAchieve(), texts.doesNotAchieve()),
                kept(now.note(), input.note(), texts.note()));
    }

    private static <T> T kept(T before, T after, T translation) {
        return Objects.equals(before, after) ? translation : null;
    }
}
