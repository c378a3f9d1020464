package org.holdout.portal.profile;

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
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person's letters say about them; all of it may stay empty. */
@Path("/profile")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ProfilePage {
    private static final Pattern NAMED_BY_PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(NAMED_BY_PLACE.asMatchPredicate())
            .sorted()
            .toList();

    private final ProfileApi api;
    private final Gateway gateway;
    private final Site site;

    ProfilePage(ProfileApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "profile", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance profile(
                Form form,
                List<Countries.Country> countries,
                List<String> zones,
                String calendarAddress,
                boolean saved,
                boolean forgotten);
    }

    @GET
    public String profile(@RestQuery boolean saved, @RestQuery boolean forgotten) {
        ProfileApi.Viewer me = gateway.ask(api.me());
        ProfileApi.Profile profile = me.profile();
        Form form = site.form();
        if (profile != null) {
            form.with("name", profile.name())
                    .with("email", profile.email())
                    .with("postalAddress", profile.postalAddress())
                    .with("accounts", String.join("\n", profile.accountNames()))
                    .with("country", profile.country())
                    .with("state", profile.state())
                    .with("timeZone", profile.timeZone());
        }
        return site.show(Templates.profile(form, site.countries(), ZONES, me.calendarAddress(), saved, forgotten));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed).rename("accountNames", "accounts");
        try {
            gateway.ask(api.updateProfile(
                    new ProfileApi.Profile(
                            form.textOrNull("name"),
                            form.textOrNull("email"),
                            form.textOrNull("postalAddress"),
                            form.value("accounts").lines().toList(),
                            form.textOrNull("country"),
                            form.textOrNull("state"),
                            form.textOrNull("timeZone"),
                            site.getLang()),
                    form.getKey()));
            return Response.seeOther(URI.create("/profile?saved=true")).build();
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(site.show(Templates.profile(
                            form, site.countries(), ZONES, gateway.ask(api.me()).calendarAddress(), false, false)))
                    .build();
        }
    }

    /** Forgets which steps of guides the person has ticked off. */
    @POST
    @Path("ticks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forgetTicks() {
        gateway.ask(api.forgetTicks());
        return Response.seeOther(URI.create("/profile?forgotten=true")).build();
    }
}
