package org.holdout.portal.together;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.word.RightKind;

/** What starting several requests at once asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface TogetherApi {
    /** Starts all of them, linked to each other, or none. */
    @Mutation
    Uni<List<Draft>> draftRequests(@NonNull List<@NonNull NewRequest> inputs, String idempotencyKey);

    record Draft(String id) {}

    /** {@code vendor} null: a company that Holdout does not know, named by {@code recipient}. */
    @Input("DraftRequestInput")
    record NewRequest(
            @Id String vendor,
            String country,
            String state,
            List<RightKind> rights,
            @Id String law,
            Recipient recipient) {}

    @Input("RecipientInput")
    record Recipient(String name, String country, String email, String postalAddress) {}
}
