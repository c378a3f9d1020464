package org.holdout.gateway.mail;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.request.ClarificationKind;
import org.holdout.gateway.request.ExtensionReason;
import org.holdout.gateway.request.OptOutRequest;
import org.holdout.gateway.request.RefusalReason;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on what goes out and comes in by mail; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface MailClient {
    String KEY = "Idempotency-Key";

    /** A draft is sent, or was. */
    record Send(
            int version,
            LocalDate happenedOn,
            LocalDate receivedOn,
            String note,
            List<String> evidence,
            Boolean sentMyself) {
        public Send {
            evidence = evidence == null ? null : List.copyOf(evidence);
        }
    }

    /** The version that the caller read. */
    record Read(int version) {}

    /** What a mail says. */
    record Said(
            int version,
            ReplyMeaning as,
            LocalDate happenedOn,
            LocalDate receivedOn,
            ClarificationKind kind,
            ExtensionReason reason,
            LocalDate until,
            RefusalReason refusalReason,
            String note) {}

    @POST
    @Path("/requests/{id}/sending")
    Uni<OptOutRequest> send(@RestPath String id, @HeaderParam(KEY) String key, Send send);

    @POST
    @Path("/requests/{id}/sending/cancellation")
    Uni<OptOutRequest> cancel(@RestPath String id, @HeaderParam(KEY) String key, Read read);

    @POST
    @Path("/requests/{id}/sending/confirmation")
    Uni<OptOutRequest> confirm(@RestPath String id, @HeaderParam(KEY) String key, Read read);

    @GET
    @Path("/messages")
    Uni<List<Message>> messages(@QueryParam("requests") String requests);

    @POST
    @Path("/messages/{request}/{message}/meaning")
    Uni<OptOutRequest> classify(
            @RestPath String request, @RestPath String message, @HeaderParam(KEY) String key, Said said);
}
