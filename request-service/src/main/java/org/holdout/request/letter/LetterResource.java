package org.holdout.request.letter;

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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.request.Acting;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** The letter of the caller's own request, or of one under an organisation's mandate. {@code language}: {@code en} or {@code de}; without it the letter's own. */
@Path("/requests/{id}")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
public class LetterResource {

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private final OptOutRequests requests;
    private final Letters letters;
    private final Acting acting;

    LetterResource(OptOutRequests requests, Letters letters, Acting acting) {
        this.requests = requests;
        this.letters = letters;
        this.acting = acting;
    }

    /** The letter with the short texts for the vendor's form. */
    @GET
    @Path("/letter")
    @Produces(MediaType.APPLICATION_JSON)
    public LetterView letter(
            @PathParam("id") UUID id, @QueryParam("language") String language, @Context HttpHeaders headers) {
        return letters.view(
                owned(id),
                language(language),
                Words.in(headers.getAcceptableLanguages()).locale());
    }

    /** The letter as plain text. */
    @GET
    @Path("/letter.txt")
    @Produces("text/plain;charset=UTF-8")
    public Response text(@PathParam("id") UUID id, @QueryParam("language") String language) {
        OptOutRequest request = owned(id);
        return file(request, "txt", letters.of(request, language(language)).onPaper());
    }

    /** The letter to print. */
    @GET
    @Path("/letter.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") UUID id, @QueryParam("language") String language) {
        OptOutRequest request = owned(id);
        return file(request, "pdf", letters.pdf(letters.of(request, language(language))));
    }

    private OptOutRequest owned(UUID id) {
        return requests.owned(id, acting.ownerToRead(id));
    }

    private static Response file(OptOutRequest request, String kind, Object content) {
        return Response.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"letter-" + request.reference() + "." + kind + "\"")
                .build();
    }

    private static Locale language(String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (!LANGUAGES.contains(code)) {
            throw Refusals.invalid("language", "common.refused.language");
        }
        return Locale.of(code);
    }
}
