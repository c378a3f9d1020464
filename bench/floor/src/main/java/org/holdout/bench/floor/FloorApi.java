package org.holdout.bench.floor;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The bench's three queries and its mutation with SmallRye GraphQL and nothing else: no limits, no metrics, a token only passed on. */
@GraphQLApi
public class FloorApi {
    private final Content.Services services;
    private final CurrentVertxRequest call;

    FloorApi(@RestClient Content.Services services, CurrentVertxRequest call) {
        this.services = services;
        this.call = call;
    }

    @Query
    public Uni<Content.GuideConnection> guides(@Id String vendor, Integer first) {
        return services.guides(vendor, first)
                .map(page -> new Content.GuideConnection(
                        page.items().stream().map(Content.GuideEdge::new).toList()));
    }

    @Query
    public Uni<Content.RequestConnection> requests(Integer first) {
        return services.requests(first)
                .map(page -> new Content.RequestConnection(
                        page.items().stream().map(Content.RequestEdge::new).toList()));
    }

    @Query
    public Uni<Content.Comparison> comparison(@Id List<String> vendors, @Id List<String> dimensions) {
        return services.comparison(String.join(",", vendors), dimensions == null ? null : String.join(",", dimensions));
    }

    @Mutation
    public Uni<Content.Written> sendRequest(@Id String id, Integer version, String idempotencyKey) {
        String token = call.getCurrent().request().getHeader(HttpHeaders.AUTHORIZATION);
        return services.act(id, token, idempotencyKey, new Content.Action("SEND", version));
    }

    @Name("vendor")
    public Uni<List<Content.Vendor>> vendorOfGuides(@Source List<Content.Guide> of) {
        return vendors(of, Content.Guide::vendorId);
    }

    @Name("vendor")
    public Uni<List<Content.Vendor>> vendorOfRequests(@Source List<Content.OptOutRequest> of) {
        return vendors(of, Content.OptOutRequest::vendorId);
    }

    @Name("vendor")
    public Uni<List<Content.Vendor>> vendorOfCells(@Source List<Content.Cell> of) {
        return vendors(of, Content.Cell::vendorId);
    }

    private <T> Uni<List<Content.Vendor>> vendors(List<T> of, Function<T, String> vendor) {
        String ids = of.stream().map(vendor).distinct().sorted().collect(Collectors.joining(","));
        return services.vendors(ids).map(page -> {
            Map<String, Content.Vendor> found =
                    page.items().stream().collect(Collectors.toMap(Content.Vendor::id, Function.identity()));
            return of.stream().map(one -> found.get(vendor.apply(one))).toList();
        });
    }
}
