package org.holdout.portal.apiclient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** The clients by which an organisation's own systems use the API, and a new secret for one. */
@Path("/organisations/{org}/clients")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ClientsPage {
    private final ApiClientApi api;
    private final Gateway gateway;
    private final Site site;

    ClientsPage(ApiClientApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "apiclient", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clients(ApiClientApi.Organisation organisation);

        static native TemplateInstance rotate(
                ApiClientApi.Organisation organisation, ApiClientApi.Client client, Form form);

        static native TemplateInstance secret(String org, ApiClientApi.WithSecret made);
    }

    @GET
    public String clients(String org) {
        return site.show(Templates.clients(find(org)));
    }

    /** Asks once more, as the secret before ends at once. */
    @GET
    @Path("secret")
    public String rotate(String org, @RestQuery String client) {
        ApiClientApi.Organisation organisation = find(org);
        ApiClientApi.Client found = organisation.clients().stream()
                .filter(one -> one.id().equals(client))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return site.show(Templates.rotate(organisation, found, site.form()));
    }

    /** Gives it a new secret; the answer is the one page that shows it. */
    @POST
    @Path("secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String rotate(String org, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        return site.show(
                Templates.secret(org, gateway.ask(api.rotateClientSecret(org, form.value("client"), form.getKey()))));
    }

    private ApiClientApi.Organisation find(String org) {
        ApiClientApi.Organisation organisation = gateway.find(api.organisation(org));
        if (organisation.clients() == null) {
            throw new NotFoundException();
        }
        return organisation;
    }
}
