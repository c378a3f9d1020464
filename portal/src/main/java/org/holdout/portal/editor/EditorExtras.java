package org.holdout.portal.editor;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.holdout.portal.guide.GuideApi;
import org.holdout.portal.word.QueueCause;

/** What the editors' templates read off a guide beyond its fields. */
@TemplateExtension
final class EditorExtras {
    private EditorExtras() {}

    /** A list of texts as one text with an entry per line; null without a guide. */
    static String lines(EditorApi.Guide guide, String field) {
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

    /** The text of a step, counted from 1; empty where there is none. */
    static String stepText(EditorApi.Guide guide, int number) {
        return number > guide.steps().size()
                ? ""
                : guide.steps().stream().map(GuideApi.Step::text).toList().get(number - 1);
    }

    /** Whether something speaks against the guide, rather than only time. */
    static boolean loud(QueueApi.Item item) {
        return item.causes().stream().anyMatch(cause -> cause != QueueCause.NOT_CHECKED);
    }
}
