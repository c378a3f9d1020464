package org.holdout.portal.editor;

import java.util.List;
import org.holdout.portal.guide.GuideApi;

/**
 * The English texts beside a translation.
 *
 * @param guide in English; null where English itself is written, and then every text is null
 */
public record Original(EditorApi.Guide guide) {
    /** The guide's title. */
    public String title() {
        return guide == null ? null : guide.title();
    }

    /** The note on the place. */
    public String regionNote() {
        return guide == null ? null : guide.regionNote();
    }

    /** What is good to know. */
    public String note() {
        return guide == null ? null : guide.note();
    }

    /** A list with one entry per line. */
    public String lines(String field) {
        if (guide == null) {
            return null;
        }
        List<String> entries = switch (field) {
            case "prerequisites" -> guide.prerequisites();
            case "haveAtHand" -> guide.haveAtHand();
            case "achieves" -> guide.achieves();
            case "doesNotAchieve" -> guide.doesNotAchieve();
            default -> throw new IllegalArgumentException(field);
        };
        return String.join("\n", entries);
    }

    /** The text of a step, counted from 1. */
    public String step(int number) {
        return guide == null || number > guide.steps().size()
                ? null
                : guide.steps().stream().map(GuideApi.Step::text).toList().get(number - 1);
    }
}
