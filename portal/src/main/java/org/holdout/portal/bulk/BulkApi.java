package org.holdout.portal.bulk;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the pages of imports ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface BulkApi {
    /** An organisation's imports, newest first. */
    @Query
    Uni<Imports> requestImports(@NonNull @Id String organisation, Integer first, String after);

    /** One import with a page of its lines; null for another organisation's. */
    @Query
    Uni<Import> requestImport(
            @NonNull @Id String id,
            @NestedParameter("report") List<@NonNull ImportLineState> states,
            @NestedParameter("report") Integer first,
            @NestedParameter("report") String after);

    record Imports(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Summary node) {}

    record Summary(String id, ImportState state, int lines, int done, int drafted, int faulty, Instant createdAt) {}

    record Import(
            String id,
            String organisation,
            ImportChoice choice,
            ImportState state,
            int lines,
            int done,
            int drafted,
            int repeated,
            int faulty,
            Instant createdAt,
            Instant finishedAt,
            Instant reportUntil,
            Report report) {
        /** Whether nothing more will change. */
        public boolean ended() {
            return state == ImportState.DONE || state == ImportState.REFUSED;
        }
    }

    record Report(List<LineEdge> edges, PageInfo pageInfo) {}

    record LineEdge(Line node) {}

    record Line(int line, ImportLineState state, String member, String requestId, List<Fault> faults) {}

    record Fault(String field, String message) {}
}
