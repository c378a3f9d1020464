package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What a vendor may want because somebody acts for another. */
@Description(
        "What a vendor may want because an organisation acts: proof of its authority, that in writing, a permission"
                + " that the member signed, that the member shows who they are or confirms it, who either of them is; or"
                + " the law's record has no rule on agents.")
public enum AgentNeedKind {
    PROOF_OF_AUTHORITY,
    WRITTEN_AUTHORITY,
    SIGNED_PERMISSION,
    PERSON_CONFIRMS,
    AGENT_IDENTITY,
    NO_RULE
}
