package org.holdout.guide.guide;

import java.util.List;
import java.util.Objects;
import org.holdout.guide.input.VisibleText;
import org.holdout.guide.language.Languages;

/**
 * A revision as an editor sends it.
 *
 * @param baseRevision the revision that the editor read
 * @param reason why, for everybody to read
 * @param language which language's texts it gives; English when absent
 * @param checkedSteps numbers of steps in the new revision that the editor tried
 */
public record RevisionInput(
        Integer baseRevision, String reason, String language, List<Integer> checkedSteps, GuideInput guide) {

    public RevisionInput {
        reason = VisibleText.inOneLine(reason);
        language = language == null || language.isBlank() ? Languages.ENGLISH : language.strip();
        checkedSteps = checkedSteps == null
                ? List.of()
                : checkedSteps.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
