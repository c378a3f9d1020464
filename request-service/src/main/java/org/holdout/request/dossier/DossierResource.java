package org.holdout.request.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.export.Takeaway;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** The file of one of the caller's requests. */
@Path("/requests/{id}/file.zip")
@RolesAllowed("person")
@RunOnVirtualThread
public class DossierResource {

    private final Dossiers dossiers;
    private final Takeaway takeaway;
    private final CurrentPerson person;

    DossierResource(Dossiers dossiers, Takeaway takeaway, CurrentPerson person) {
        this.dossiers = dossiers;
        this.takeaway = takeaway;
        this.person = person;
    }

    /**
     * A signed bag as a ZIP, written as {@link Takeaway#zip} says.
     *
     * @param redacted whether it has redacted copies in the place of originals
     * @param keep with {@code redacted}: ids of originals without a redacted copy that go in all the same; may repeat
     */
    @GET
    @Produces({"application/zip", "application/problem+json"})
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("redacted") @DefaultValue("false") boolean redacted,
            @QueryParam("keep") List<String> keep,
            @Context HttpHeaders headers,
            @Context HttpServerResponse answer) {
        UUID owner = person.owner();
        Words words = Words.in(headers.getAcceptableLanguages());
        Dossiers.Wish wish = new Dossiers.Wish(redacted, ids(keep));
        return takeaway.zip(owner, "holdout-request.zip", answer, out -> dossiers.write(owner, id, wish, words, out));
    }

    private static Set<UUID> ids(List<String> keep) {
        try {
            return keep.stream()
                    .flatMap(some -> Stream.of(some.split(",", -1)))
                    .filter(one -> !one.isEmpty())
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException notOne) {
            throw Refusals.invalid("keep", "dossier.refused.ids");
        }
    }
}
