package org.holdout.portal.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.holdout.portal.gateway.EveryPage;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.PagingConfig;

/** Asks for comparisons of any number of vendors: of {@link PagingConfig#choices()} at once, which is all that the gateway compares. */
@ApplicationScoped
class Comparisons {
    private final CompareApi api;
    private final Gateway gateway;
    private final PagingConfig paging;

    Comparisons(CompareApi api, Gateway gateway, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.paging = paging;
    }

    /** Every vendor, at most {@link PagingConfig#mostChoices()}. */
    List<CompareApi.Vendor> vendors() {
        return EveryPage.of(
                paging.mostChoices(),
                after -> gateway.ask(api.vendors(paging.choices(), after)),
                page -> page.edges().stream().map(CompareApi.Edge::node).toList(),
                CompareApi.Vendors::pageInfo);
    }

    /** The facts and scores of these vendors, in their order. */
    CompareApi.Comparison of(List<String> vendors, Standpoint from, List<CompareApi.WeightInput> weights) {
        return each(
                vendors,
                some -> gateway.ask(api.comparison(some, from.region(), from.asOf(), weights)),
                Comparisons::beside);
    }

    /** What these vendors say to few questions, in their order. */
    CompareApi.Answers answers(List<String> vendors, List<String> dimensions, Standpoint from) {
        return each(
                vendors,
                some -> gateway.ask(api.answers(some, dimensions, from.region(), from.asOf())),
                Comparisons::beside);
    }

    /** At least one vendor. */
    private <T> T each(List<String> vendors, Function<List<String>, T> asked, BinaryOperator<T> joined) {
        int most = paging.choices();
        return IntStream.range(0, (vendors.size() + most - 1) / most)
                .mapToObj(part -> vendors.subList(part * most, Math.min((part + 1) * most, vendors.size())))
                .map(asked)
                .reduce(joined)
                .orElseThrow();
    }

    private static CompareApi.Comparison beside(CompareApi.Comparison left, CompareApi.Comparison right) {
        return new CompareApi.Comparison(
                left.region(),
                IntStream.range(0, left.rows().size())
                        .mapToObj(row -> new CompareApi.Row(
                                left.rows().get(row).dimension(),
                                both(
                                        left.rows().get(row).cells(),
                                        right.rows().get(row).cells())))
                        .toList(),
                both(left.scores(), right.scores()));
    }

    private static CompareApi.Answers beside(CompareApi.Answers left, CompareApi.Answers right) {
        return new CompareApi.Answers(IntStream.range(0, left.rows().size())
                .mapToObj(row -> new CompareApi.AnswerRow(
                        left.rows().get(row).dimension(),
                        both(left.rows().get(row).cells(), right.rows().get(row).cells())))
                .toList());
    }

    private static <T> List<T> both(List<T> left, List<T> right) {
        List<T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
