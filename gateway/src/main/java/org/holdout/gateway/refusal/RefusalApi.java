package org.holdout.gateway.refusal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;
import org.holdout.gateway.request.OptOutRequest;

/** From refused requests to what can be said to that. */
@GraphQLApi
@Reported
public class RefusalApi {
    private final RefusalClient client;
    private final Batches batches;

    RefusalApi(@RestClient RefusalClient client, Batches batches) {
        this.client = client;
        this.batches = batches;
    }

    /** The help for each refused request, in one call for all of them; none for others. */
    @Name("refusalHelp")
    @Description("What you can say to the refusal; none without one")
    public Uni<List<RefusalHelp>> helpOfRequests(@Source List<OptOutRequest> of) {
        return batches.fetch(
                        of.stream().map(RefusalApi::caseOf).toList(),
                        some -> client.help(Csv.of(some)),
                        help -> key(help.law(), help.reason().name()))
                .map(found ->
                        of.stream().map(request -> found.get(caseOf(request))).toList());
    }

    private static String caseOf(OptOutRequest request) {
        return request.refusalReason() == null
                ? null
                : key(
                        request.law() == null ? null : request.law().id(),
                        request.refusalReason().name());
    }

    private static String key(String law, String reason) {
        return (law == null ? "" : law) + ":" + reason;
    }
}
