package org.holdout.request.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.request.Acting;
import org.holdout.request.words.Words;

/** What people say about their evidence. */
@Path("/requests/{id}/evidence-descriptions")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    private final EvidenceIntake intake;
    private final Acting acting;

    @Inject
    DescriptionResource(EvidenceIntake intake, Acting acting) {
        this.intake = intake;
        this.acting = acting;
    }

    /** Describes a piece, or adds a piece that is a description; answers the piece. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public EvidenceView describe(
            @PathParam("id") UUID request,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @NotNull DescribeEvidence said) {
        return intake.describe(
                acting.ownerToWrite(request),
                acting.actor(),
                request,
                key,
                said,
                Words.in(headers.getAcceptableLanguages()).locale());
    }
}
