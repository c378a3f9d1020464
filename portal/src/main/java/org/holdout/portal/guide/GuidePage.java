package org.holdout.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.live.LiveStream;
import org.holdout.portal.live.Topic;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** One guide: its steps, how sure each is, what they bring about and what not. */
@Path("/guides/{id}")
@RunOnVirtualThread
@Produces(Html.TYPE)
class GuidePage {
    private final GuideApi api;
    private final Gateway gateway;
    private final Site site;
    private final LiveStream live;

    GuidePage(GuideApi api, Gateway gateway, Site site, LiveStream live) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.live = live;
    }

    @CheckedTemplate(basePath = "guide", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guide(GuideApi.Guide guide, Shown shown);
    }

    /**
     * The guide as it is now, or as it once was.
     *
     * @param revision an older one than the newest is shown as it was, with nothing to do on it
     * @param told what became of a form that was sent from here: the name of a {@link Told}
     * @param step where the answer belongs
     * @param country where the reader lives, so that a request can start from there
     */
    @GET
    public String guide(
            String id,
            @RestQuery String revision,
            @RestQuery String told,
            @RestQuery String step,
            @RestQuery String country,
            @RestQuery String state) {
        Integer asked = number(revision);
        Place place = Place.of(country, state);
        GuideApi.Guide guide = gateway.find(api.guide(id, asked, place.country(), place.state()));
        int newest =
                asked == null ? guide.revision() : gateway.find(api.newest(id)).revision();
        Integer at = number(step);
        return site.show(Templates.guide(
                guide, new Shown(newest, Told.of(told), at == null ? 0 : at, site.isSignedIn(), place)));
    }

    /** A hint for each change; the page then reads itself again. */
    @GET
    @Path("live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> changes(String id) {
        return live.of(Topic.GUIDE, id, null);
    }

    private static Integer number(String typed) {
        try {
            return typed == null ? null : Integer.valueOf(typed);
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
