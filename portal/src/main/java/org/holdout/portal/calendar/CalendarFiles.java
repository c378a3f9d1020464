package org.holdout.portal.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;

/** Calendars at the gateway: a request's under the person's token, that of all for whoever has its secret. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface CalendarFiles {
    /** The days of one request. */
    @GET
    @Path("/requests/{id}/calendar.ics")
    @ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
    Response ofRequest(@RestPath String id);

    /** The days of all open requests; the secret goes in a header, where no log of addresses writes it down. */
    @GET
    @Path("/calendar")
    @ClientHeaderParam(name = "X-Forwarded-For", value = "{org.holdout.portal.site.Visit.address}")
    Response ofSecret(@HeaderParam("Calendar-Secret") String secret);
}
