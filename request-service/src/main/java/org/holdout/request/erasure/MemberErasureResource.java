package org.holdout.request.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.holdout.request.mandate.Signing;
import org.holdout.request.words.Words;

/** Erases everything about a member who signed a mandate without an account, for whoever has its invitation and proves the address. */
@Path("/mandates/invitation/erasure")
@PermitAll
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
public class MemberErasureResource {

    private final Signing signing;
    private final EraseEverything erase;

    MemberErasureResource(Signing signing, EraseEverything erase) {
        this.signing = signing;
        this.erase = erase;
    }

    /**
     * What was typed.
     *
     * @param invitation the code of the invitation
     * @param code the one-time code that was sent to the member's address
     */
    public record Proof(String invitation, String code) {}

    /** Ends the mandate and erases it all, requests too, for good. */
    @POST
    public void erase(@NotNull(message = "Send a JSON object as the body.") Proof body, @Context HttpHeaders headers) {
        Words words = Words.in(headers.getAcceptableLanguages());
        erase.of(signing.prove(body.invitation(), body.code(), words, erase::noteHere));
    }
}
