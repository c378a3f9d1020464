package org.holdout.comparison.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.holdout.comparison.matrix.ComparisonConfig;
import org.holdout.comparison.matrix.Ids;

/** What became of people's requests. */
@Path("/outcomes")
@RunOnVirtualThread
public class OutcomeResource {

    private final Outcomes outcomes;
    private final ComparisonConfig config;

    OutcomeResource(Outcomes outcomes, ComparisonConfig config) {
        this.outcomes = outcomes;
        this.config = config;
    }

    /**
     * The published outcomes.
     *
     * @param vendors vendors' ids with commas between, at most {@code holdout.comparison.max-vendors}
     */
    @GET
    public List<OutcomeView> outcomes(@QueryParam("vendors") String vendors) {
        return outcomes.published(Ids.required("vendors", vendors, config.maxVendors()));
    }
}
