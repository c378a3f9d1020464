package org.holdout.request.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.complaint.Complaints.Wish;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** Complaints about the caller's requests. */
@Path("/")
@RolesAllowed("person")
@RunOnVirtualThread
public class ComplaintResource {

    private static final String AUTHORITY = "authority";
    private static final String LANGUAGE = "language";

    private final Complaints complaints;
    private final ComplaintPdf pdf;
    private final CurrentPerson person;

    ComplaintResource(Complaints complaints, ComplaintPdf pdf, CurrentPerson person) {
        this.complaints = complaints;
        this.pdf = pdf;
        this.person = person;
    }

    /** The complaints about some requests; those about which nothing can be complained now are left out. */
    @GET
    @Path("complaints")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ComplaintView> some(
            @QueryParam("requests") String requests,
            @QueryParam(AUTHORITY) String authority,
            @QueryParam(LANGUAGE) String language,
            @Context HttpHeaders headers) {
        return complaints.of(person.owner(), ids(requests), new Wish(authority, language), words(headers));
    }

    /** One complaint as a PDF. */
    @GET
    @Path("requests/{id}/complaint.pdf")
    @Produces({"application/pdf", "application/problem+json"})
    public Response pdf(
            @PathParam("id") UUID id,
            @QueryParam(AUTHORITY) String authority,
            @QueryParam(LANGUAGE) String language,
            @Context HttpHeaders headers) {
        ComplaintView complaint = complaint(id, authority, language, headers);
        return attachment(pdf.of(complaint, Locale.of(complaint.language())), "application/pdf", "complaint.pdf");
    }

    /** One complaint as plain text. */
    @GET
    @Path("requests/{id}/complaint.txt")
    @Produces({"text/plain", "application/problem+json"})
    public Response text(
            @PathParam("id") UUID id,
            @QueryParam(AUTHORITY) String authority,
            @QueryParam(LANGUAGE) String language,
            @Context HttpHeaders headers) {
        return attachment(
                complaint(id, authority, language, headers).text(), "text/plain;charset=UTF-8", "complaint.txt");
    }

    private ComplaintView complaint(UUID id, String authority, String language, HttpHeaders headers) {
        return complaints.of(person.owner(), id, new Wish(authority, language), words(headers));
    }

    private static Response attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
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
            throw ProblemException.invalid("requests", "Give the ids of requests, with commas between them.");
        }
    }

    private static Words words(HttpHeaders headers) {
        return Words.in(headers.getAcceptableLanguages());
    }
}
