package org.holdout.portal.mandate;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the pages of a person's mandates ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface MandateApi {
    /** The person's mandates, and the organisations that they administer. */
    @Query
    Uni<Viewer> me(@NestedParameter("mandates") Integer first, @NestedParameter("mandates") String after);

    /** Ends a mandate. */
    @Mutation
    Uni<Boolean> revokeMandate(@NonNull @Id String id, String idempotencyKey);

    /** One request, as far as it is shared. */
    @Query
    Uni<Shared> request(@NonNull @Id String id);

    /** Lets an organisation see a request. */
    @Mutation
    Uni<Shared> shareRequest(@NonNull @Id String id, @NonNull @Id String organisation, String idempotencyKey);

    /** Lets it see the request no longer. */
    @Mutation
    Uni<Shared> unshareRequest(@NonNull @Id String id, @NonNull @Id String organisation, String idempotencyKey);

    record Viewer(List<Organisation> organisations, Mandates mandates) {}

    record Organisation(String id, String name) {}

    record Mandates(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Mandate node) {}

    record Mandate(
            String id,
            Organisation organisation,
            MandateState state,
            String text,
            LocalDate validUntil,
            Instant givenAt,
            Instant endedAt) {}

    record Shared(String id, String reference, UnderMandate mandate, List<Organisation> sharedWith) {
        /** Which organisation sees the request because it acts in it, shared or not; null when nobody does. */
        public Organisation acting() {
            return mandate != null && mandate.holds() ? mandate.organisation() : null;
        }
    }

    /** Under which an organisation makes it; null when the person acts alone. */
    record UnderMandate(Organisation organisation, boolean holds) {}
}
