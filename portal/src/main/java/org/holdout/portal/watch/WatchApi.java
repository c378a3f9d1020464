package org.holdout.portal.watch;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.word.WatchStatus;

/** What the editors' page of watched addresses asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface WatchApi {
    /** A page of the watched addresses, what fails first. */
    @Query
    Uni<Watched> watchedAddresses(Integer first, String after);

    /** Watches an address. */
    @Mutation
    Uni<Changed> watchAddress(@NonNull WatchAddressInput input);

    /** Watches it no more. */
    @Mutation
    Uni<Changed> stopWatching(@NonNull @Id String id);

    /** Reads it as soon as its site may be called. */
    @Mutation
    Uni<Changed> readWatchedNow(@NonNull @Id String id);

    record Changed(String id) {}

    record Watched(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(Address node) {}

    record Address(
            String id,
            String url,
            Vendor vendor,
            String service,
            String terms,
            String language,
            WatchStatus status,
            Integer httpStatus,
            String redirectsTo,
            Instant addedAt,
            Instant triedAt,
            Instant readAt,
            Instant dueAt,
            int failures,
            boolean failing) {}

    record Vendor(String id, String name) {}

    @Input("WatchAddressInput")
    record WatchAddressInput(
            @NonNull String url,
            @NonNull @Id String vendor,
            @NonNull String service,
            @NonNull String terms,
            @NonNull String language) {}
}
