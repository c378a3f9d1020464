package org.holdout.gateway.law;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Confidence;

/** One thing that a law says about time. */
@Type("LawRule")
@Description("One thing that a law says about time.")
public record LawRule(
        @Description("What it is about") @NonNull LawRuleKind kind,

        @Description("What it holds for; empty: for every right of the law") @NonNull
        List<@NonNull RightKind> rights,

        @Description("How it is counted, in your language") @NonNull
        String text,

        @Description("Where the law says so") String article,

        @Description("By what it is counted, besides the law itself")
        String source,

        @Description("How sure it is") @NonNull Confidence confidence,
        @Description("The editors' own note, in English") String original) {
    public LawRule {
        rights = rights == null ? List.of() : List.copyOf(rights);
    }
}
