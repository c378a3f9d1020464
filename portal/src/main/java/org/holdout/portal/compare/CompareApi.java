package org.holdout.portal.compare;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.FactStatus;

/** What the comparison asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
public interface CompareApi {
    /** Every vendor, to choose from. */
    @Query
    Uni<Vendors> vendors(Integer first);

    /** The facts of some vendors side by side, worldwide, as known today. */
    @Query
    Uni<Comparison> comparison(@NonNull @Id List<@NonNull String> vendors);

    record Vendors(List<Edge> edges) {}

    record Edge(Vendor node) {}

    record Vendor(String id, String name) {}

    record Comparison(String region, List<Row> rows, List<Score> scores) {}

    record Row(Dimension dimension, List<Cell> cells) {}

    record Dimension(String id, String name, String question, int weight) {}

    record Cell(
            Vendor vendor,
            String value,
            String label,
            Integer points,
            String note,
            String quotation,
            Source source,
            FactStatus status) {}

    record Score(Vendor vendor, Integer score, int coverage) {}
}
