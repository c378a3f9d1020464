package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;

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
        List<Fault> errors = new ArrayList<>();
        if (!kind.mayBeStored() && !description.holdsNoText()) {
            errors.add(Fault.of("kind", "evidence.refused.kindWithoutText"));
        }
        if (kind.mayBeStored() && description.isEmpty()) {
            errors.add(Fault.of("prompt", "evidence.refused.empty"));
        }
        tooLong(errors, "prompt", description.prompt(), settings.maxTextLength());
        tooLong(errors, "output", description.output(), settings.maxTextLength());
        tooLong(errors, "note", description.note(), settings.maxTextLength());
        tooLong(errors, "product", description.product(), settings.maxLineLength());
        tooLong(errors, "model", description.model(), settings.maxLineLength());
        tooLong(errors, "accountState", description.accountState(), settings.maxLineLength());
        if (description.country() != null && !COUNTRIES.contains(description.country())) {
            errors.add(Fault.of("country", "common.refused.countryCode"));
        }
        if (description.capturedAt() != null
                && description.capturedAt().toInstant().isAfter(clock.instant())) {
            errors.add(Fault.of("capturedAt", "evidence.refused.future"));
        }
        strings(errors, description.identifyingStrings());
        if (description.captures().size() > settings.maxPiecesPerRequest()) {
            errors.add(Fault.of("captures", "evidence.refused.captures", settings.maxPiecesPerRequest()));
        }
        if (!errors.isEmpty()) {
            throw Refusals.invalid(errors);
        }
    }

    private void strings(List<Fault> errors, List<String> strings) {
        if (strings.size() > settings.maxIdentifyingStrings()) {
            errors.add(Fault.of("identifyingStrings", "evidence.refused.strings", settings.maxIdentifyingStrings()));
        }
        for (int i = 0; i < Math.min(strings.size(), settings.maxIdentifyingStrings()); i++) {
            tooLong(errors, "identifyingStrings[" + i + "]", strings.get(i), settings.maxLineLength());
        }
    }

    private static void tooLong(List<Fault> errors, String field, String text, int most) {
        if (text != null && text.length() > most) {
            errors.add(Fault.of(field, "common.refused.tooLong", most));
        }
    }
}
