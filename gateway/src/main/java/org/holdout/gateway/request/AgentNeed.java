package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the law's record says that a vendor may want because an organisation acts. */
@Type("AgentNeed")
@Description("What the law's record says that a vendor may want because an organisation acts.")
public record AgentNeed(
        @Description("What it is") @NonNull AgentNeedKind kind,

        @Description("The same in a sentence, with the rights it is about when it is not about all of the request's")
        @NonNull
        String text,

        @Description("Whether nobody may act without") boolean required,

        @Description("Whether the request has the evidence that answers it; none where no evidence does")
        Boolean present,

        @Description("Where the law says so") String article) {}
