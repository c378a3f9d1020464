package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The minor for whom a guardian asks. */
@Type("ActingFor")
@Description("The minor for whom a guardian asks.")
public record ActingFor(
        @Description("The minor's name") @NonNull String name,

        @Description("What the person is to the minor") @NonNull
        GuardianRelation relation,

        @Description("The minor's names at vendors") @NonNull
        List<@NonNull String> accountNames) {
    public ActingFor {
        accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
    }
}
