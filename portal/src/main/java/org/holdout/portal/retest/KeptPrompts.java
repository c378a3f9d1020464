package org.holdout.portal.retest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdout.portal.request.RequestApi;

/** The prompts that were kept with a request, each once: what is recorded when one is asked again is no prompt of its own. */
final class KeptPrompts {
    private KeptPrompts() {}

    /** The first record of each prompt. */
    static List<RequestApi.Evidence> of(RequestApi.OptOutRequest request) {
        Set<String> seen = new HashSet<>();
        return request.evidence().stream()
                .filter(piece ->
                        piece.description() != null && piece.description().prompt() != null)
                .filter(piece -> seen.add(piece.description().prompt().strip()))
                .toList();
    }
}
