package org.holdout.portal.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** Hands the calendar of all through, for calendars that fetch it again and again. */
@Path("/calendar/{secret}.ics")
@RunOnVirtualThread
class PrivateCalendar {
    static final String TYPE = "text/calendar;charset=UTF-8";

    private final CalendarFiles files;
    private final Gateway gateway;

    PrivateCalendar(@RestClient CalendarFiles files, Gateway gateway) {
        this.files = files;
        this.gateway = gateway;
    }

    /** An address that opens nothing is a page that does not exist. */
    @GET
    public Response calendar(String secret) {
        Response calendar = gateway.call(() -> files.ofSecret(secret));
        return Response.ok(calendar.readEntity(InputStream.class), TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
