package org.holdout.request.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdout.request.complaint.Complaints.Wish;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Complaints about the caller's requests. */
@Path("/complaints")
@RolesAllowed("person")
@RunOnVirtualThread
public class ComplaintResource {

    private final Complaints complaints;
    private final CurrentPerson person;

    ComplaintResource(Complaints complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    /** The complaints about some requests; those about which nothing can be complained now are left out. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ComplaintView> some(
            @QueryParam("requests") String requests,
            @QueryParam("authority") String authority,
            @QueryParam("language") String language,
            @Context HttpHeaders headers) {
        return complaints.of(
                person.owner(),
                ids(requests),
                new Wish(authority, language),
                Words.in(headers.getAcceptableLanguages()));
    }

    private static List<UUID> ids(String requests) {
        try {
            return requests == null || requests.isEmpty()
                    ? List.of()
                    : Arrays.stream(requests.split(",", -1))
                            .map(UUID::fromString)
                            .distinct()
                            .toList();
        } catch (IllegalArgumentException notOne) {
            throw Refusals.invalid("requests", "complaint.refused.ids");
        }
    }
}
