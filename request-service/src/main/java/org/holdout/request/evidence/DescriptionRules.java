package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** What a description must keep to; every fault is named with its field. */
@ApplicationScoped
class DescriptionRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final EvidenceSettings settings;
    private final Clock clock;

    @Inject
    DescriptionRules(EvidenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID_INPUT naming each field that is wrong */
    void check(EvidenceKind kind, EvidenceDescription description) {
        List<FieldError> errors = new ArrayList<>();
        if (!kind.mayBeStored() && !description.holdsNoText()) {
            errors.add(
                    new FieldError("kind", "Of this kind only the fact and the time are kept. Leave the texts empty."));
        }
        if (kind.mayBeStored() && description.isEmpty()) {
            errors.add(new FieldError("prompt", "Say something about the piece: the description is empty."));
        }
        tooLong(errors, "prompt", description.prompt(), settings.maxTextLength());
        tooLong(errors, "output", description.output(), settings.maxTextLength());
        tooLong(errors, "note", description.note(), settings.maxTextLength());
        tooLong(errors, "product", description.product(), settings.maxLineLength());
        tooLong(errors, "model", description.model(), settings.maxLineLength());
        tooLong(errors, "accountState", description.accountState(), settings.maxLineLength());
        if (description.country() != null && !COUNTRIES.contains(description.country())) {
            errors.add(new FieldError("country", "Use a two-letter country code such as IE."));
        }
        if (description.capturedAt() != null
                && description.capturedAt().toInstant().isAfter(clock.instant())) {
            errors.add(new FieldError("capturedAt", "This lies in the future. Give the time when you saw the answer."));
        }
        strings(errors, description.identifyingStrings());
        if (description.captures().size() > settings.maxPiecesPerRequest()) {
            errors.add(new FieldError(
                    "captures", "Name at most " + settings.maxPiecesPerRequest() + " files that show the answer."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void strings(List<FieldError> errors, List<String> strings) {
        if (strings.size() > settings.maxIdentifyingStrings()) {
            errors.add(new FieldError(
                    "identifyingStrings", "List at most " + settings.maxIdentifyingStrings() + " strings."));
        }
        for (int i = 0; i < Math.min(strings.size(), settings.maxIdentifyingStrings()); i++) {
            tooLong(errors, "identifyingStrings[" + i + "]", strings.get(i), settings.maxLineLength());
        }
    }

    private static void tooLong(List<FieldError> errors, String field, String text, int most) {
        if (text != null && text.length() > most) {
            errors.add(new FieldError(field, "This is too long. Keep it to " + most + " characters."));
        }
    }
}
