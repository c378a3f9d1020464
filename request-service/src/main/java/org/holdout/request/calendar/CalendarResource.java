package org.holdout.request.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/**
 * The calendar of whoever has the secret, which opens this and nothing else. It comes in a header, where no access log, trace or
 * metric writes it down.
 */
@Path("/calendar")
@PermitAll
@RunOnVirtualThread
public class CalendarResource {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The days of all their open requests. */
    @GET
    @Produces(TYPE)
    public byte[] calendar(@HeaderParam("Calendar-Secret") String secret) {
        return calendars.ofAddress(secret);
    }
}
