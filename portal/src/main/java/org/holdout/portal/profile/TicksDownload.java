package org.holdout.portal.profile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.holdout.portal.gateway.Gateway;

/** Hands every step that a person has ticked off to them as one file. */
@Path("/profile/ticks.json")
@Authenticated
@RunOnVirtualThread
class TicksDownload {
    private final ProfileApi api;
    private final Gateway gateway;

    TicksDownload(ProfileApi api, Gateway gateway) {
        this.api = api;
        this.gateway = gateway;
    }

    @GET
    public Response content() {
        return Response.ok(gateway.ask(api.ticks()), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-ticks.json\"")
                .build();
    }
}
