package org.holdout.request.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** What the caller is told of their requests. */
@Path("/notices")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEND_JSON = "Send a JSON object as the body.";

    private final Notices notices;
    private final CurrentPerson person;

    NoticeResource(Notices notices, CurrentPerson person) {
        this.notices = notices;
        this.person = person;
    }

    /** How many are not read. */
    public record Unread(int unread) {}

    /**
     * What is read now.
     *
     * @param notices their ids; absent for all
     */
    public record Read(List<UUID> notices) {}

    /** What the caller wants to be told; an absent part stays as it is. */
    public record SettingsInput(List<String> kinds, Boolean byEmail) {}

    /** A page, newest first. */
    @GET
    public Notices.Page page(
            @QueryParam("first") Integer first, @QueryParam("after") String after, @Context HttpHeaders headers) {
        return notices.page(person.owner(), first, after, Words.in(headers.getAcceptableLanguages()));
    }

    /** How many are not read. */
    @GET
    @Path("/unread")
    public Unread unread() {
        return new Unread(notices.unread(person.owner()));
    }

    /** Marks some or all as read; answers how many are still unread. */
    @POST
    @Path("/read")
    public Unread read(@HeaderParam(KEY) String key, @NotNull(message = SEND_JSON) Read body) {
        notices.markRead(person.owner(), body.notices(), key);
        return unread();
    }

    /** What the caller wants to be told. */
    @GET
    @Path("/settings")
    public NoticeSettings settings() {
        return notices.settings(person.owner());
    }

    /** Changes what the caller wants to be told. */
    @PUT
    @Path("/settings")
    public NoticeSettings save(@HeaderParam(KEY) String key, @NotNull(message = SEND_JSON) SettingsInput body) {
        return notices.save(person.owner(), body.kinds() == null ? null : kinds(body.kinds()), body.byEmail(), key);
    }

    private static Set<NoticeKind> kinds(List<String> names) {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        for (String name : names) {
            try {
                kinds.add(NoticeKind.valueOf(name));
            } catch (IllegalArgumentException | NullPointerException e) {
                throw Refusals.invalid("kinds", "notice.refused.kinds", EnumSet.allOf(NoticeKind.class));
            }
        }
        return kinds;
    }
}
