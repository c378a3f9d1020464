package org.holdout.guide.guide;

import java.util.List;
import org.holdout.guide.language.Languages;
import org.holdout.guide.language.Translating;

/**
 * A guide's texts as a reader of one language is shown them.
 *
 * @param language the reader's when any text is shown in it; English otherwise
 * @param inEnglish the fields, and the entries of lists, that are English for want of a translation
 */
record TranslatedGuide(
        String title,
        String regionNote,
        List<String> prerequisites,
        List<String> haveAtHand,
        List<String> steps,
        List<String> achieves,
        List<String> doesNotAchieve,
        String note,
        String language,
        List<String> inEnglish) {

    /** Which language an entry of a list is in, counted from 0. */
    String languageOf(String field, int place) {
        return inEnglish.contains(field) || inEnglish.contains(Translating.entry(field, place))
                ? Languages.ENGLISH
                : language;
    }

    static TranslatedGuide of(GuideRecord guide, String language) {
        var reader = new Translating<>(language, guide.translations().get(language));
        String title = reader.text("title", guide.title(), GuideTexts::title);
        String regionNote = reader.text("regionNote", guide.regionNote(), GuideTexts::regionNote);
        var prerequisites = reader.texts("prerequisites", guide.prerequisites(), GuideTexts::prerequisites);
        var haveAtHand = reader.texts("haveAtHand", guide.haveAtHand(), GuideTexts::haveAtHand);
        var steps = reader.texts("steps", guide.steps(), GuideTexts::steps);
        var achieves = reader.texts("achieves", guide.achieves(), GuideTexts::achieves);
        var doesNotAchieve = reader.texts("doesNotAchieve", guide.doesNotAchieve(), GuideTexts::doesNotAchieve);
        String note = reader.text("note", guide.note(), GuideTexts::note);
        return new TranslatedGuide(
                title,
                regionNote,
                prerequisites,
                haveAtHand,
                steps,
                achieves,
                doesNotAchieve,
                note,
                reader.language(),
                reader.inEnglish());
    }
}
