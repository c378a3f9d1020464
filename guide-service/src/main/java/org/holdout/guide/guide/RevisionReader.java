package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.holdout.guide.input.VisibleText;
import org.holdout.guide.language.Languages;
import org.holdout.guide.source.Verification;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** Makes a guide out of what an editor sends, and refuses what is wrong with each field's name. */
@ApplicationScoped
class RevisionReader {

    private static final String GUIDE = "guide.";

    private final GuideRules rules;
    private final RevisionConfig config;

    RevisionReader(GuideRules rules, RevisionConfig config) {
        this.rules = rules;
        this.config = config;
    }

    /** @throws ProblemException INVALID_INPUT when a field is missing or wrong whatever the guide says */
    void check(RevisionInput input) {
        List<FieldError> wrong = new ArrayList<>();
        if (input == null || input.guide() == null) {
            throw ProblemException.invalid("guide", "Give the guide's texts.");
        }
        if (input.baseRevision() == null) {
            wrong.add(new FieldError("baseRevision", "Give the revision that you read."));
        }
        int length = input.reason().length();
        if (length < config.minReason() || length > config.maxReason()) {
            wrong.add(new FieldError(
                    "reason",
                    "Say why in " + config.minReason() + " to " + config.maxReason()
                            + " characters. Everybody reads it."));
        }
        if (!VisibleText.is(input.reason())) {
            wrong.add(new FieldError("reason", VisibleText.REFUSAL));
        }
        input.guide().unseen().forEach(field -> wrong.add(new FieldError(GUIDE + field, VisibleText.REFUSAL)));
        if (!Languages.OFFERED.contains(input.language())) {
            wrong.add(new FieldError("language", "Use one of " + String.join(", ", Languages.OFFERED) + "."));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    /**
     * What the guide says after the revision. Steps that nobody read in its source make its steps partly read, and not
     * read at all when all are new.
     *
     * @throws ProblemException INVALID_INPUT
     */
    GuideRecord read(GuideRecord now, RevisionInput input) {
        GuideText text = Rewriting.of(now.text(), input.guide(), input.language());
        GuideRecord next = now.with(text, read(now, text.steps()));
        List<FieldError> wrong = rules.broken(next).stream()
                .map(error -> new FieldError(GUIDE + inInput(error.field(), input.language()), error.message()))
                .toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        int steps = next.steps().size();
        if (input.checkedSteps().stream().anyMatch(step -> step < 1 || step > steps)) {
            throw ProblemException.invalid("checkedSteps", "Give numbers of steps, from 1 to " + steps + ".");
        }
        return next;
    }

    private static Verification read(GuideRecord now, List<String> steps) {
        if (now.steps().containsAll(steps)) {
            return Verification.PAGE;
        }
        return now.steps().stream().anyMatch(steps::contains) ? Verification.PARTLY : Verification.GENERAL;
    }

    private static String inInput(String field, String language) {
        String translation = "translations[" + language + "].";
        return field.startsWith(translation) ? field.substring(translation.length()) : field;
    }
}
