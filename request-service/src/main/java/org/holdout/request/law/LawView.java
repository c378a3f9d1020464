package org.holdout.request.law;

import java.time.LocalDate;
import java.util.List;
import org.holdout.request.words.Words;

/**
 * A law as the API tells it, its name and what it says in the reader's language.
 *
 * @param inForceFrom the day on which its rights begin; absent once they have
 * @param responseText how its answer period is counted, in the editors' words
 * @param rules all that it says about time, in the reader's language
 * @param agents who may ask on another's behalf
 * @param identity what may be asked of the person to show who they are
 * @param generalKnowledge the parts of a page-verified record that were not read on a page
 * @param authorities those that a person in the asked country turns to; all of the law's when no country is asked for
 */
public record LawView(
        String id,
        String name,
        String jurisdiction,
        String statute,
        Law.Relevance relevance,
        LocalDate inForceFrom,
        String verified,
        String confidence,
        String responseText,
        List<RuleView> rules,
        Agents agents,
        Identity identity,
        String complaintBody,
        String complaintArticle,
        String complaintUrl,
        List<Authority> authorities,
        List<String> notes,
        List<Source> sources,
        List<String> generalKnowledge) {

    /**
     * Who may ask on another's behalf, in the reader's language.
     *
     * @param article absent when it is not recorded
     */
    public record Agents(String who, String article) {
        static Agents of(Law.Agents agents, Words words) {
            return new Agents(agents.who().in(words.locale()), agents.article());
        }
    }

    /**
     * What may be asked of the person to show who they are, in the reader's language.
     *
     * @param pause absent when nothing is recorded
     */
    public record Identity(String rule, String pause) {
        static Identity of(Law.Identity identity, Words words) {
            return new Identity(
                    identity.rule().in(words.locale()),
                    identity.pause() == null ? null : identity.pause().in(words.locale()));
        }
    }

    /** The law as it stands on that day, with these authorities, its rules said in that language. */
    static LawView of(Law law, LocalDate today, List<Authority> authorities, Words words) {
        return new LawView(
                law.id(),
                law.name().in(words.locale()),
                law.jurisdiction(),
                law.statute().in(words.locale()),
                law.relevance(),
                law.beginsAfter(today).orElse(null),
                law.verified(),
                law.confidence(),
                law.answer().getFirst().text(),
                new RuleWords(law, words).rules(),
                Agents.of(law.agents(), words),
                Identity.of(law.identity(), words),
                law.complaint().body().in(words.locale()),
                law.complaint().article(),
                law.complaint().url(),
                authorities,
                law.notes(),
                law.sources(),
                law.generalKnowledge());
    }
}
