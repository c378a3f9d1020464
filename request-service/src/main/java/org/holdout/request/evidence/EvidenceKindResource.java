package org.holdout.request.evidence;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.holdout.request.words.Words;

/** The kinds of evidence, for everybody. Content in memory, so nothing here blocks. */
@Path("/evidence-kinds")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceKindResource {

    private final EvidenceContent content;

    @Inject
    EvidenceKindResource(EvidenceContent content) {
        this.content = content;
    }

    /** All of them, in the order in which they are usually thought of. */
    @GET
    public List<EvidenceKindView> all(@Context HttpHeaders headers) {
        Locale language = Words.in(headers.getAcceptableLanguages()).locale();
        return content.kinds().stream()
                .map(kind -> EvidenceKindView.of(kind, language))
                .toList();
    }
}
