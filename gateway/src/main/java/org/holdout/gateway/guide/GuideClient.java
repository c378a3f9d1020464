package org.holdout.gateway.guide;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.PublicHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** guide-service's public reads; no token goes there. */
@RegisterRestClient(configKey = "guide-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface GuideClient {

    @GET
    @Path("/vendors")
    Uni<Page<Vendor>> vendors(
            @QueryParam("search") String search, @QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/vendors")
    Uni<Page<Vendor>> vendorsByIds(@QueryParam("ids") String ids);

    @GET
    @Path("/vendors/{id}")
    Uni<Vendor> vendor(@RestPath String id);

    /** Each service is a parameter of its own, as a name may hold a comma. */
    @GET
    @Path("/guides")
    Uni<Page<Guide>> guides(
            @QueryParam("vendor") String vendor,
            @QueryParam("ofVendors") String vendors,
            @QueryParam("service") List<String> services,
            @QueryParam("platform") Platform platform,
            @QueryParam("platforms") String platforms,
            @QueryParam("region") String region,
            @QueryParam("audiences") String audiences,
            @QueryParam("plan") Plan plan,
            @QueryParam("maxMinutes") Integer maxMinutes,
            @QueryParam("effects") String effects,
            @QueryParam("search") String search,
            @QueryParam("order") GuideOrder order,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);

    @GET
    @Path("/guides")
    Uni<Page<Guide>> guidesByIds(@QueryParam("ids") String ids);

    @GET
    @Path("/guides")
    Uni<Page<Guide>> guidesByVendors(@QueryParam("vendors") String vendors);

    @GET
    @Path("/guides/{id}")
    Uni<Guide> guide(@RestPath String id, @QueryParam("revision") Integer revision);
}
