package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.law.Channel;
import org.holdout.gateway.law.RightKind;

/** What a new request starts from; the rules are request-service's. */
@Input("DraftRequestInput")
@Description("What a new request starts from.")
public record DraftRequestInput(
        @NonNull @Id String vendor,

        @Description("Where the person lives, ISO 3166-1 alpha-2") @NonNull
        String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        @NonNull List<@NonNull RightKind> rights,

        @Description("One of the laws of applicableLaws; the first of them if left out") @Id
        String law,

        Channel channel,

        @Description("The guide that the request follows") @Id
        String guide,

        @Description("The person's own reasons; kept encrypted")
        String grounds,

        @Description("The caller's own key; sent again with the same content it happens once")
        String idempotencyKey) {}
