package org.holdout.portal.compare;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.FactStatus;

/** What the comparison asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface CompareApi {
    /** A page of all vendors, to choose from. */
    @Query
    Uni<Vendors> vendors(Integer first, String after);

    /**
     * The facts of some vendors side by side, by today's knowledge; cells and scores in the order asked for.
     *
     * @param region null: worldwide
     * @param asOf the day they held on; null: today
     */
    @Query
    Uni<Comparison> comparison(
            @NonNull @Id List<@NonNull String> vendors,
            String region,
            LocalDate asOf,
            List<@NonNull WeightInput> weights);

    /** What many vendors say to few questions, in the order asked for; place and day as for the comparison. */
    @Query("comparison")
    Uni<Answers> answers(
            @NonNull @Id List<@NonNull String> vendors,
            @Id List<@NonNull String> dimensions,
            String region,
            LocalDate asOf);

    record Vendors(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Vendor node) {}

    record Vendor(String id, String name) {}

    @Input("WeightInput")
    record WeightInput(@Id @NonNull String dimension, int weight) {}

    record Comparison(String region, List<Row> rows, List<Score> scores) {}

    record Row(Dimension dimension, List<Cell> cells) {}

    record Dimension(String id, String name, String question, int weight) {}

    record Cell(
            String value,
            String label,
            Integer points,
            String note,
            String quotation,
            Quoted quoted,
            Source source,
            String region,
            Baseline baseline,
            FactStatus status,
            Doubt doubt) {}

    /** What holds worldwide, where the cell shows a region's own fact. */
    record Baseline(String value, String label, Integer points) {}

    record Quoted(String document, LocalDate seenOn, LocalDate stillOn) {}

    record Doubt(LocalDate since, List<Part> before, List<Part> after, String link) {}

    /** A run of words; changed when the other wording lacks it. */
    record Part(String text, boolean changed) {}

    record Score(Integer score, int coverage, List<Line> lines) {}

    record Line(String dimension, String name, int weight, Integer points, int reached, int most) {}

    record Answers(List<AnswerRow> rows) {}

    record AnswerRow(AnswerDimension dimension, List<Answer> cells) {}

    record AnswerDimension(String id) {}

    record Answer(Integer points, FactStatus status) {}
}
