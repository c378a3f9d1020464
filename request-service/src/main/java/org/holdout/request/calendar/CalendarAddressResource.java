package org.holdout.request.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.holdout.request.privacy.CurrentPerson;

/** The caller's private calendar address. */
@Path("/calendar/address")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CalendarAddressResource {

    private static final String KEY = "Idempotency-Key";

    private final Calendars calendars;
    private final CurrentPerson person;

    CalendarAddressResource(Calendars calendars, CurrentPerson person) {
        this.calendars = calendars;
        this.person = person;
    }

    /**
     * An address.
     *
     * @param address at the portal; absent when there is none
     */
    public record Address(URI address) {}

    /** The address, to be shown to its owner. */
    @GET
    public Address get() {
        return new Address(calendars.address(person.owner()).orElse(null));
    }

    /** Makes a new one; the one before opens nothing any more. */
    @POST
    public Address renew(@HeaderParam(KEY) String key) {
        return new Address(calendars.renew(person.owner(), key));
    }

    /** Takes it away. */
    @DELETE
    public void revoke(@HeaderParam(KEY) String key) {
        calendars.revoke(person.owner(), key);
    }
}
