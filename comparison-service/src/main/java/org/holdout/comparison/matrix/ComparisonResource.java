package org.holdout.comparison.matrix;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.holdout.comparison.region.Regions;
import org.holdout.problem.ProblemException;

/** Vendors side by side. */
@Path("/comparison")
@RunOnVirtualThread
public class ComparisonResource {

    private static final int MOST_DIMENSIONS = 100;

    private final Comparisons comparisons;
    private final ComparisonConfig config;
    private final Clock clock;

    ComparisonResource(Comparisons comparisons, ComparisonConfig config, Clock clock) {
        this.comparisons = comparisons;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The matrix of vendors and dimensions.
     *
     * @param vendors vendors' ids with commas between, at most {@code holdout.comparison.max-vendors}
     * @param dimensions dimensions' ids with commas between, all when absent
     * @param region a country, a part of one or a group, worldwide when absent
     * @param asOf the day the facts held on, today (UTC) when absent
     * @param knownAsOf the day (UTC) by whose end it was known, now when absent
     * @param weights how much dimensions count in the scores, such as {@code default_setting:4,children:0}; as in the rubric when
     *     absent
     * @throws ProblemException INVALID_INPUT naming the field, for what is unknown or no day
     */
    @GET
    public ComparisonView compare(
            @QueryParam("vendors") String vendors,
            @QueryParam("dimensions") String dimensions,
            @QueryParam("region") String region,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAsOf") String knownAsOf,
            @QueryParam("weights") String weights) {
        LocalDate day = day("asOf", asOf);
        return comparisons.compare(new ComparisonQuery(
                Ids.required("vendors", vendors, config.maxVendors()),
                Ids.of("dimensions", dimensions, MOST_DIMENSIONS),
                region == null || region.isBlank() ? Regions.WORLDWIDE : region,
                day == null ? LocalDate.now(clock) : day,
                day("knownAsOf", knownAsOf),
                Weights.read(weights, MOST_DIMENSIONS)));
    }

    private LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(config.firstDay()) || day.isAfter(config.lastDay())) {
                throw ProblemException.invalid(
                        field, field + " must be a day from " + config.firstDay() + " to " + config.lastDay() + ".");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, field + " must be a day such as 2026-11-23.");
        }
    }
}
