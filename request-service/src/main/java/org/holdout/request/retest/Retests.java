package org.holdout.request.retest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.words.Refusals;

/** The same test again: compares a new answer with the strings that were kept with the first one. */
@ApplicationScoped
class Retests {

    private final OptOutRequests requests;
    private final EvidenceShelf shelf;
    private final EvidenceSettings settings;

    @Inject
    Retests(OptOutRequests requests, EvidenceShelf shelf, EvidenceSettings settings) {
        this.requests = requests;
        this.shelf = shelf;
        this.settings = settings;
    }

    /**
     * Proposes a verdict.
     *
     * @throws ProblemException NOT_FOUND when the request is not theirs, INVALID_INPUT naming the field that is wrong
     */
    @Transactional
    Verdict propose(UUID owner, UUID request, NewOutput now) {
        requests.owned(request, owner);
        if (now.output() != null && now.output().length() > settings.maxTextLength()) {
            throw Refusals.invalid("output", "common.refused.tooLong", settings.maxTextLength());
        }
        List<String> kept = shelf.identifyingStrings(request, now.evidence())
                .orElseThrow(() -> Refusals.invalid("evidence", "evidence.refused.noDescription"));
        return Verdict.of(kept, now.output());
    }
}
