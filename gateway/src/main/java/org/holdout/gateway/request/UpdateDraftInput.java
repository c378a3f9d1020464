package org.holdout.gateway.request;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.law.Channel;
import org.holdout.gateway.law.RightKind;

/** What of a draft is to change; what is left out stays. */
@Input("UpdateDraftInput")
@Description("What of a draft is to change; what is left out stays.")
public record UpdateDraftInput(
        @Nullable List<@NonNull RightKind> rights,
        Channel channel,

        @Description("The person's own reasons; kept encrypted")
        String grounds,

        @Id String law) {}
