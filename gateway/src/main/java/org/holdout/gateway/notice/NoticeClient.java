package org.holdout.gateway.notice;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;

/** request-service on what the caller is told; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface NoticeClient {
    String KEY = "Idempotency-Key";

    /** What is read now; without notices all of them. */
    record Read(List<String> notices) {
        public Read {
            notices = notices == null ? null : List.copyOf(notices);
        }
    }

    /** How many are not read. */
    record Unread(int unread) {}

    /** What is changed; an absent part stays as it is. */
    record SettingsInput(List<NoticeKind> kinds, Boolean byEmail) {
        public SettingsInput {
            kinds = kinds == null ? null : List.copyOf(kinds);
        }
    }

    @GET
    @Path("/notices")
    Uni<Page<Notice>> notices(@QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/notices/unread")
    Uni<Unread> unread();

    @POST
    @Path("/notices/read")
    Uni<Unread> read(@HeaderParam(KEY) String key, Read read);

    @GET
    @Path("/notices/settings")
    Uni<NoticeSettings> settings();

    @PUT
    @Path("/notices/settings")
    Uni<NoticeSettings> save(@HeaderParam(KEY) String key, SettingsInput settings);
}
