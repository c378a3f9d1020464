package org.holdout.portal.notices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person was told of their requests, and what they want to be told. */
@Path("/notices")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class NoticesPage {
    private static final String KINDS = "kinds";
    private static final String BY_EMAIL = "byEmail";

    private final NoticesApi api;
    private final Gateway gateway;
    private final Site site;
    private final Unread unread;
    private final PagingConfig paging;

    NoticesPage(NoticesApi api, Gateway gateway, Site site, Unread unread, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.unread = unread;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "notices", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance notices(
                NoticesApi.Viewer me, Form form, List<NoticeKind> choices, boolean saved, String next);
    }

    @GET
    public String notices(@RestQuery String after, @RestQuery boolean saved) {
        NoticesApi.Viewer me = gateway.ask(api.me(paging.size(), after));
        unread.is(me.unreadNotices());
        Form form = site.form()
                .replace(
                        KINDS,
                        me.noticeSettings().kinds().stream().map(Enum::name).toList())
                .replace(BY_EMAIL, me.noticeSettings().byEmail() ? List.of("true") : List.of());
        List<NoticeKind> choices = Arrays.stream(NoticeKind.values())
                .filter(kind -> kind != NoticeKind.ERASURE_AHEAD)
                .toList();
        var page = me.notices().pageInfo();
        return site.show(Templates.notices(
                me, form, choices, saved, page.hasNextPage() ? site.withQuery("after", page.endCursor()) : null));
    }

    /** Marks one notice as read, or all of them when none is named. */
    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String notice = form.textOrNull("notice");
        unread.is(gateway.ask(api.markNoticesRead(notice == null ? null : List.of(notice), form.getKey())));
        return Response.seeOther(URI.create("/notices")).build();
    }

    /** Saves what the person wants to be told. */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        List<NoticeKind> kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> form.values(KINDS).contains(kind.name()))
                .toList();
        gateway.ask(api.updateNoticeSettings(kinds, form.value(BY_EMAIL).equals("true"), form.getKey()));
        return Response.seeOther(URI.create("/notices?saved=true")).build();
    }
}
