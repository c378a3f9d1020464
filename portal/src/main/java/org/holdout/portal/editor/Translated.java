package org.holdout.portal.editor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.holdout.portal.guide.GuideApi;
import org.holdout.portal.site.Form;

/** The lists of a guide in another language, as a form has them: a box for each English entry, empty where nothing is translated. */
final class Translated {
    /** The boxes of each list, by the list. */
    static final Map<String, String> BOXES = Map.of(
            "steps", "step",
            "prerequisites", "prerequisites",
            "haveAtHand", "haveAtHand",
            "achieves", "achieves",
            "doesNotAchieve", "doesNotAchieve");

    private Translated() {}

    /** The entries of a list as the guide shows them. */
    static List<String> shown(EditorApi.Guide guide, String list) {
        return switch (list) {
            case "steps" -> guide.steps().stream().map(GuideApi.Step::text).toList();
            case "prerequisites" -> guide.prerequisites();
            case "haveAtHand" -> guide.haveAtHand();
            case "achieves" -> guide.achieves();
            case "doesNotAchieve" -> guide.doesNotAchieve();
            default -> throw new IllegalArgumentException(list);
        };
    }

    /** The same without those in English: empty texts in their places. */
    static List<String> entries(EditorApi.Guide guide, String list) {
        List<String> shown = shown(guide, list);
        return IntStream.range(0, shown.size())
                .mapToObj(place -> guide.english(list) || guide.englishEntry(list, place) ? "" : shown.get(place))
                .toList();
    }

    /** Puts what was typed beside the entries of one English text to those of another; what has no place any more goes. */
    static void realign(Form form, EditorApi.Guide before, EditorApi.Guide after) {
        BOXES.forEach((list, box) -> {
            List<String> old = shown(before, list);
            List<String> typed = form.values(box);
            form.replace(
                    box,
                    shown(after, list).stream()
                            .map(old::indexOf)
                            .map(place -> place < 0 || place >= typed.size() ? "" : typed.get(place))
                            .toList());
        });
    }
}
