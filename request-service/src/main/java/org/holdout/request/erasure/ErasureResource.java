package org.holdout.request.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Refusals;

/** Erases everything about the caller. */
@Path("/viewer/erasure")
@RolesAllowed("person")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

    /** What the person types, in their language. */
    private static final Set<String> CONFIRMATIONS = Set.of("erase everything", "alles löschen");

    private final EraseEverything erase;
    private final CurrentPerson person;

    ErasureResource(EraseEverything erase, CurrentPerson person) {
        this.erase = erase;
        this.person = person;
    }

    /**
     * What was typed.
     *
     * @param confirmation "erase everything" or "alles löschen", in any case
     */
    public record Confirmed(String confirmation) {}

    /**
     * Refuses what does not confirm an erasure, and erases nothing: so that what lies elsewhere is erased only for somebody who
     * means it.
     */
    @POST
    @Path("confirmation")
    public void confirm(@NotNull(message = "Send a JSON object as the body.") Confirmed body) {
        String typed =
                body.confirmation() == null ? "" : body.confirmation().strip().toLowerCase(Locale.ROOT);
        if (!CONFIRMATIONS.contains(typed)) {
            throw Refusals.invalid("confirmation", "common.refused.eraseEverything");
        }
    }

    /** Erases it all and for good. Sent again, it finds a new person without anything and erases that one. */
    @POST
    public void erase(@NotNull(message = "Send a JSON object as the body.") Confirmed body) {
        confirm(body);
        erase.of(person.owner(), person.issuerAndSubject());
    }
}
