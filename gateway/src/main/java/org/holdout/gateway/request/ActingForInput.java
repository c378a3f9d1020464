package org.holdout.gateway.request;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The minor for whom a guardian asks. */
@Input("ActingForInput")
@Description("The minor for whom a guardian asks.")
public record ActingForInput(
        @Description("The minor's full name") String name,
        @Description("What the person is to the minor") GuardianRelation relation,

        @Description("The minor's names at vendors") @Nullable
        List<@NonNull String> accountNames) {}
