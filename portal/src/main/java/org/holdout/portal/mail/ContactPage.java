package org.holdout.portal.mail;

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
import java.util.regex.Pattern;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the person is reached: sends a code there, and takes it back. */
@Path("/profile/contact")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ContactPage {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String REQUEST = "request";

    private final MailApi api;
    private final Gateway gateway;
    private final Site site;

    ContactPage(MailApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contact(Form form, MailApi.Contact contact);
    }

    /** With the request on whose page the person was, to lead back there. */
    @GET
    public String ask(@RestQuery String request) {
        return show(site.form().with(REQUEST, isId(request) ? request : null));
    }

    /** Confirms by the code when one was typed, and sends one otherwise. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        boolean confirms = form.chosen("do", "confirm");
        if (confirms) {
            form.required("code", site.words(MailWords.class).codeMissing());
        }
        if (form.isValid()) {
            try {
                gateway.ask(
                        confirms
                                ? api.confirmContact(form.value("code").strip(), form.getKey())
                                : api.sendContactCode(form.getKey()));
                return Response.seeOther(URI.create("/profile/contact" + back(form)))
                        .build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST).entity(show(form)).build();
    }

    private String show(Form form) {
        return site.show(Templates.contact(form, gateway.ask(api.contact()).contact()));
    }

    private static String back(Form form) {
        return isId(form.value(REQUEST)) ? "?request=" + form.value(REQUEST) : "";
    }

    private static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }
}
