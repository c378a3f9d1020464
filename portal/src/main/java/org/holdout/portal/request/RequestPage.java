package org.holdout.portal.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.live.LiveStream;
import org.holdout.portal.live.Topic;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.site.Visit;
import org.holdout.portal.word.RequestState;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** One request: while it is a draft the list of what is left to do, afterwards what is due, why, and what happened. */
@Path("/requests/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class RequestPage {
    private final RequestApi api;
    private final Gateway gateway;
    private final Site site;
    private final LiveStream live;

    RequestPage(RequestApi api, Gateway gateway, Site site, LiveStream live) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.live = live;
    }

    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance request(RequestApi.OptOutRequest request, Form form);

        static native TemplateInstance tasks(RequestApi.OptOutRequest request);
    }

    @GET
    public String request(String id) {
        RequestApi.OptOutRequest request = gateway.find(api.request(id));
        return site.show(
                request.state() == RequestState.DRAFT
                        ? Templates.tasks(request)
                        : Templates.request(request, site.form()));
    }

    /** Keeps a request that ended from being erased for a while longer. */
    @POST
    @Path("keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        gateway.ask(api.keepRequest(id, form.version(), form.getKey()));
        return Response.seeOther(UriBuilder.fromPath("/requests/{id}").build(id))
                .build();
    }

    /** A hint for each change; the page then reads itself again. */
    @GET
    @Path("live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> changes(String id) {
        return live.of(Topic.REQUEST, id, Visit.authorization());
    }
}
