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
        @Description("What is asked for") @Nullable List<@NonNull RightKind> rights,

        @Description("The way in which it is to go to the vendor")
        Channel channel,

        @Description("The person's own reasons; kept encrypted")
        String grounds,

        @Description("The law that it relies on") @Id String law,

        @Description("What is particular about the person, ids of Query.situations; kept encrypted; none if empty")
        @Nullable
        @Id
        List<@NonNull String> situations,

        @Description("The minor for whom a guardian asks; kept encrypted; none without a name")
        ActingForInput actingFor,

        @Description("A recipient of the person's own; kept encrypted; none if empty")
        RecipientInput recipient,

        @Description("en or de; the recipient's if empty") String letterLanguage,

        @Description(
                "Where the person lives, ISO 3166-1 alpha-2. At another place law and channel stay, if left out, where they"
                        + " hold there too; else they are chosen as for a new request")
        String country,

        @Description("The part after the dash of ISO 3166-2; none if empty, or if the country changes without it")
        String state) {}
