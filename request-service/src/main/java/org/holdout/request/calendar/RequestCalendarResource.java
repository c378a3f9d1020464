package org.holdout.request.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** The days of one request as a calendar file. */
@Path("/requests/{id}/calendar.ics")
@RolesAllowed("person")
@RunOnVirtualThread
public class RequestCalendarResource {

    private final Calendars calendars;
    private final CurrentPerson person;

    RequestCalendarResource(Calendars calendars, CurrentPerson person) {
        this.calendars = calendars;
        this.person = person;
    }

    /** The file, named after the request's reference. */
    @GET
    @Produces(CalendarResource.TYPE)
    public Response file(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Calendars.Named file = calendars.ofRequest(person.owner(), id, Words.in(headers.getAcceptableLanguages()));
        return Response.ok(file.content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
