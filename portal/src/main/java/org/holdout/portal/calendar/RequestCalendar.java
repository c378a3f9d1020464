package org.holdout.portal.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** Hands the days of one request through, to be put into a calendar once. */
@Path("/requests/{id}/calendar.ics")
@Authenticated
@RunOnVirtualThread
class RequestCalendar {
    private final CalendarFiles files;
    private final Gateway gateway;

    RequestCalendar(@RestClient CalendarFiles files, Gateway gateway) {
        this.files = files;
        this.gateway = gateway;
    }

    @GET
    public Response calendar(String id) {
        Response calendar = gateway.call(() -> files.ofRequest(id));
        return Response.ok(calendar.readEntity(InputStream.class), PrivateCalendar.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout.ics\"")
                .build();
    }
}
