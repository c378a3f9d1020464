package org.holdout.portal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page of these tests only, that always fails. */
@Path("/broken")
@RunOnVirtualThread
public class BrokenPage {
    /** Never answers. */
    @GET
    public String fail() {
        throw new IllegalStateException("This page always fails");
    }
}
