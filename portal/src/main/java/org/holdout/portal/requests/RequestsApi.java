package org.holdout.portal.requests;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.word.DeadlineKind;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.Timeliness;

/** What "My requests" asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface RequestsApi {
    /** A page of the person's own requests; empty lists mean any. */
    @Query
    Uni<Requests> requests(
            Integer first, String after, List<@NonNull RequestState> states, List<@NonNull Timeliness> timeliness);

    record Requests(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(OptOutRequest node) {}

    record OptOutRequest(
            String id,
            String reference,
            Vendor vendor,
            Controller controller,
            Law law,
            List<Right> rights,
            RequestState state,
            Timeliness timeliness,
            Deadline deadline,
            NextAction nextAction,
            LocalDate sentOn) {}

    record Vendor(String id, String name) {}

    record Controller(String name) {}

    record Law(String id, String name) {}

    record Right(String name) {}

    record Deadline(DeadlineKind kind, LocalDate dueOn) {}

    record NextAction(String text, LocalDate dueOn) {}
}
