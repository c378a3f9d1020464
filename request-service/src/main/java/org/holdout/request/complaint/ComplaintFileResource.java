package org.holdout.request.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.holdout.request.complaint.Complaints.Wish;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** One complaint to be printed, sent or pasted: as a PDF or as plain text. */
@Path("/requests/{id}/complaint.{form: pdf|txt}")
@RolesAllowed("person")
@RunOnVirtualThread
public class ComplaintFileResource {

    private final Complaints complaints;
    private final ComplaintPdf pdf;
    private final CurrentPerson person;

    ComplaintFileResource(Complaints complaints, ComplaintPdf pdf, CurrentPerson person) {
        this.complaints = complaints;
        this.pdf = pdf;
        this.person = person;
    }

    /** As an attachment; refused as {@link Complaints#of(UUID, UUID, Wish, Words)} says. */
    @GET
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("form") String form,
            @QueryParam("authority") String authority,
            @QueryParam("language") String language,
            @Context HttpHeaders headers) {
        ComplaintView complaint = complaints.of(
                person.owner(), id, new Wish(authority, language), Words.in(headers.getAcceptableLanguages()));
        return (form.equals("pdf")
                        ? Response.ok(pdf.of(complaint, Locale.of(complaint.language())), "application/pdf")
                        : Response.ok(complaint.text(), "text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"complaint." + form + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
