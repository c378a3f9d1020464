package org.holdout.request.law;

import java.util.List;

/**
 * What a vendor may want when somebody asks on another's behalf, as the law's record states it.
 *
 * @param rights codes of the rights it is about; empty: all
 * @param article where it says so, when that is told apart; else absent
 */
public record AgentNeed(What what, Strength strength, List<String> rights, String article) {

    /** An absent list is empty. */
    public AgentNeed {
        rights = rights == null ? List.of() : List.copyOf(rights);
    }

    /** What is wanted. */
    public enum What {
        /** Proof, in no stated form, that the agent may act. */
        PROOF_OF_AUTHORITY,
        /** An authority in writing. */
        WRITTEN_AUTHORITY,
        /** A permission that the person signed. */
        SIGNED_PERMISSION,
        /** That the person shows who they are, or confirms it. */
        PERSON_CONFIRMS,
        /** Who the person or the agent is. */
        AGENT_IDENTITY;

        /** Whether a piece of evidence answers it: the agent's authority. */
        public boolean authority() {
            return this == PROOF_OF_AUTHORITY || this == WRITTEN_AUTHORITY || this == SIGNED_PERMISSION;
        }
    }

    /** How firmly. */
    public enum Strength {
        /** Nobody may act without. */
        REQUIRED,
        /** The vendor may ask for it. */
        MAY_BE_ASKED,
        /** It is what people do. */
        USUAL
    }
}
