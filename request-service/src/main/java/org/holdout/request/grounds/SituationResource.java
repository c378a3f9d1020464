package org.holdout.request.grounds;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.request.words.Words;

/** The situations that a person can name, for everybody. Content in memory, so nothing here blocks. */
@Path("/situations")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class SituationResource {

    private final Situations situations;

    SituationResource(Situations situations) {
        this.situations = situations;
    }

    /** All of them. */
    @GET
    public List<SituationView> all(@Context HttpHeaders headers) {
        Words words = Words.in(headers.getAcceptableLanguages());
        return situations.all().stream()
                .map(s -> SituationView.of(s, words.locale()))
                .toList();
    }
}
