package org.holdout.request.law;

import java.util.List;
import org.holdout.request.words.Words;

/**
 * A law as the API tells it.
 *
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
        String verified,
        String confidence,
        String responseText,
        List<RuleView> rules,
        Agents agents,
        Law.Identity identity,
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

    /** The law with these authorities, its rules said in that language. */
    static LawView of(Law law, List<Authority> authorities, Words words) {
        return new LawView(
                law.id(),
                law.name(),
                law.jurisdiction(),
                law.statute(),
                law.relevance(),
                law.verified(),
                law.confidence(),
                law.answer().getFirst().text(),
                new RuleWords(law, words).rules(),
                Agents.of(law.agents(), words),
                law.identity(),
                law.complaint().body(),
                law.complaint().article(),
                law.complaint().url(),
                authorities,
                law.notes(),
                law.sources(),
                law.generalKnowledge());
    }
}
