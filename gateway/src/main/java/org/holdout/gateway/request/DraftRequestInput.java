package org.holdout.gateway.request;

import io.smallrye.graphql.api.Nullable;
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
        @Description("Left out for a company that Holdout does not know; then recipient names it") @Id
        String vendor,

        @Description("Where the person lives, ISO 3166-1 alpha-2") @NonNull
        String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        @Description("What is asked for") @NonNull List<@NonNull RightKind> rights,

        @Description("One of the laws of applicableLaws; the first of them if left out") @Id
        String law,

        @Description("The way in which it is to go to the vendor")
        Channel channel,

        @Description("The guide that the request follows") @Id
        String guide,

        @Description("The person's own reasons; kept encrypted")
        String grounds,

        @Description("What is particular about the person, ids of Query.situations; kept encrypted") @Nullable @Id
        List<@NonNull String> situations,

        @Description("The minor for whom a guardian asks; kept encrypted")
        ActingForInput actingFor,

        @Description("A recipient of the person's own; kept encrypted")
        RecipientInput recipient,

        @Description("en or de; the recipient's if left out")
        String letterLanguage,

        @Description("The mandate under which an organisation asks; left out by a person") @Id
        String mandate,

        @Description("For draftRequest: the caller's own key; sent again with the same content it happens once."
                + " draftRequests takes one key for the call, beside inputs")
        String idempotencyKey) {}
