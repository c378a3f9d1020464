package org.holdout.request.request;

import org.holdout.request.law.AgentNeed;

/**
 * What the law's record says that a vendor may want because an organisation acts.
 *
 * @param text a sentence in the reader's language, naming the rights it is about when it is not about all of the request's
 * @param required whether nobody may act without
 * @param present whether the request has the evidence that answers it; null where none does
 * @param article where the law says so; absent when it is not recorded
 */
public record AgentNeedView(Kind kind, String text, boolean required, Boolean present, String article) {

    /** What is wanted. */
    public enum Kind {
        PROOF_OF_AUTHORITY,
        WRITTEN_AUTHORITY,
        SIGNED_PERMISSION,
        PERSON_CONFIRMS,
        AGENT_IDENTITY,
        /** Nothing is: the law's record has no rule on agents for this. */
        NO_RULE;

        static Kind of(AgentNeed.What what) {
            return valueOf(what.name());
        }
    }
}
