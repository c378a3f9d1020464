package org.holdout.comparison.rubric;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What vendors are compared by. */
@Path("/dimensions")
@RunOnVirtualThread
public class DimensionResource {

    private final Dimensions dimensions;

    DimensionResource(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** Every dimension of the rubric, in its order and the caller's language. */
    @GET
    public List<DimensionView> dimensions() {
        return dimensions.forReader().stream().map(DimensionView::of).toList();
    }
}
