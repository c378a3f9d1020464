package org.holdout.request.law;

import java.util.List;

/**
 * A law as the API tells it.
 *
 * @param responseText how its answer period is counted, in words
 * @param authorities those that a person in the asked country turns to; all of the law's when no country is asked for
 */
public record LawView(
        String id,
        String name,
        String jurisdiction,
        String statute,
        Law.Relevance relevance,
        String verified,
        String confidence,
        String responseText,
        String complaintBody,
        String complaintUrl,
        List<Authority> authorities,
        List<String> notes,
        List<Source> sources) {

    /** The law with these authorities. */
    static LawView of(Law law, List<Authority> authorities) {
        return new LawView(
                law.id(),
                law.name(),
                law.jurisdiction(),
                law.statute(),
                law.relevance(),
                law.verified(),
                law.confidence(),
                law.answer().getFirst().text(),
                law.complaint().body(),
                law.complaint().url(),
                authorities,
                law.notes(),
                law.sources());
    }
}
