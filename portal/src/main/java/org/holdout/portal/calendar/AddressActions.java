package org.holdout.portal.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Site;

/** Makes, renews and takes away the private calendar address that the profile shows. */
@Path("/profile/calendar")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AddressActions {
    private static final URI SHOWN = URI.create("/profile#calendar");

    private final CalendarApi api;
    private final Gateway gateway;
    private final Site site;

    AddressActions(CalendarApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @POST
    @Path("renew")
    public Response renew(MultivaluedMap<String, String> typed) {
        gateway.ask(api.renewCalendarAddress(site.form(typed).getKey()));
        return Response.seeOther(SHOWN).build();
    }

    @POST
    @Path("revoke")
    public Response revoke(MultivaluedMap<String, String> typed) {
        gateway.ask(api.revokeCalendarAddress(site.form(typed).getKey()));
        return Response.seeOther(SHOWN).build();
    }
}
