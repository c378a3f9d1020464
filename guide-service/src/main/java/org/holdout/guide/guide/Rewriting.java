package org.holdout.guide.guide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.holdout.guide.language.Languages;

/** Makes a guide's next text out of the one it has and what an editor wrote. */
final class Rewriting {

    private Rewriting() {}

    /**
     * The text with what the editor wrote in {@code language}. In a language other than English, only its texts change.
     * In English, what other languages say of a text goes when the text changes: it would say something else. Of a list, each
     * entry is a text of its own, and keeps its translation wherever it goes.
     */
    static GuideText of(GuideText now, GuideInput input, String language) {
        return language.equals(Languages.ENGLISH) ? english(now, input.english()) : translated(now, input, language);
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
                keptOf(now.prerequisites(), input.prerequisites(), texts.prerequisites()),
                keptOf(now.haveAtHand(), input.haveAtHand(), texts.haveAtHand()),
                keptOf(now.steps(), input.steps(), texts.steps()),
                keptOf(now.achieves(), input.achieves(), texts.achieves()),
                keptOf(now.doesNotAchieve(), input.doesNotAchieve(), texts.doesNotAchieve()),
                kept(now.note(), input.note(), texts.note()));
    }

    private static String kept(String before, String after, String translation) {
        return Objects.equals(before, after) ? translation : null;
    }

    private static List<String> keptOf(List<String> before, List<String> after, List<String> translation) {
        if (translation == null) {
            return null;
        }
        List<String> kept = after.stream()
                .map(before::indexOf)
                .map(place -> place < 0 ? null : translation.get(place))
                .toList();
        return kept.stream().allMatch(Objects::isNull) ? null : kept;
    }
}
