package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Under which mandate a request is made. */
@Type("RequestMandate")
@Description("Under which mandate a request is made.")
public record RequestMandate(
        @Description("Its id") @NonNull @Id String id,
        @Description("Who may act") @NonNull Organisation organisation,

        @Description("Whether the organisation may see the request and act on it today")
        boolean holds,

        @Description(
                "What the law says of who may ask on another's behalf, and what the vendor may want to see for it; none without a law")
        String agents,

        @Description("Where it says so") String article,

        @Description("What the vendor may want because an organisation acts; empty once the mandate no longer holds")
        @NonNull
        List<@NonNull AgentNeed> needs) {
    public RequestMandate {
        needs = needs == null ? List.of() : List.copyOf(needs);
    }
}
