package org.holdout.request.reply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.request.Acting;
import org.holdout.request.request.Actor;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.WrittenRequest;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** The mail that came for the caller's requests, or for those that an organisation makes for its members. */
@Path("/messages")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessageResource {

    /** As many as a page of requests has. */
    private static final int MOST = 100;

    private final Messages messages;
    private final CurrentPerson person;
    private final Acting acting;
    private final WrittenRequest written;

    MessageResource(Messages messages, CurrentPerson person, Acting acting, WrittenRequest written) {
        this.messages = messages;
        this.person = person;
        this.acting = acting;
        this.written = written;
    }

    /** The mail of some requests, with commas between their ids. */
    @GET
    public List<MessageView> of(@QueryParam("requests") String requests, @Context HttpHeaders headers) {
        Locale language = Words.in(headers.getAcceptableLanguages()).locale();
        return acting.actor() == Actor.ORGANISATION
                ? messages.of(acting.seen(ids(requests)), language)
                : messages.of(person.owner(), ids(requests), language);
    }

    /** Says what a mail says; answers the request. */
    @POST
    @Path("/{request}/{message}/meaning")
    public RequestView classify(
            @PathParam("request") UUID request,
            @PathParam("message") UUID message,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send a JSON object as the body.") ClassifyInput body,
            @Context HttpHeaders headers) {
        Words words = Words.in(headers.getAcceptableLanguages());
        messages.classify(acting.ownerToWrite(request), acting.actor(), request, message, body, key, words);
        return written.of(request, words);
    }

    private static List<UUID> ids(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        try {
            List<UUID> ids = Stream.of(text.split(",", -1))
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
            if (ids.size() > MOST) {
                throw Refusals.invalid("requests", "common.refused.mostRequests", MOST);
            }
            return ids;
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("requests", "reply.refused.ids");
        }
    }
}
