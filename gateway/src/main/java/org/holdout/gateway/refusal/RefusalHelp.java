package org.holdout.gateway.refusal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Source;
import org.holdout.gateway.request.RefusalReason;

/** What can be said to a refusal; information about the law, no advice in a case. */
@Type("RefusalHelp")
@Description("What can be said to a refusal; information about the law, no advice in a case.")
public record RefusalHelp(
        @Ignore String law,

        @Description("The reason that the vendor gave") @NonNull
        RefusalReason reason,

        @Description("What a company means by that reason") @NonNull
        String theySay,

        @Description("What can be answered, each with its source") @NonNull
        List<@NonNull Statement> youCanSay) {

    /** One statement about the law. */
    @Type("RefusalStatement")
    @Description("One statement about the law.")
    public record Statement(
            @Description("What to say") @NonNull String text,
            @Description("Where it stands") String article,
            @Description("Where it was found") Source source) {}

    public RefusalHelp {
        youCanSay = youCanSay == null ? List.of() : List.copyOf(youCanSay);
    }
}
