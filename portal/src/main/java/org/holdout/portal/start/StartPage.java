package org.holdout.portal.start;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.RightKind;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Starts a request in two questions: where the person lives, and which right they use. What the address says of them is
 * answered already; who comes from a guide finds the law, its right that stops the use, and the channel chosen. Where no
 * channel is known, an address of the person's own opens one.
 */
@Path("/requests/new")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class StartPage {
    /** What a guide is about: the use of data ends. Nobody is led to have something erased that they did not ask for. */
    private static final Set<RightKind> STOP_THE_USE =
            EnumSet.of(RightKind.OBJECTION, RightKind.OPT_OUT, RightKind.OPT_OUT_OF_SALE, RightKind.WITHDRAW_CONSENT);

    private final StartApi api;
    private final Gateway gateway;
    private final Site site;

    StartPage(StartApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "start", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance country(
                Form form, StartApi.Vendor vendor, StartApi.Guide guide, List<Countries.Country> countries);

        static native TemplateInstance right(
                Form form,
                StartApi.Vendor vendor,
                StartApi.Guide guide,
                List<StartApi.ApplicableLaw> laws,
                List<Channel> channels,
                String preset);
    }

    @GET
    public Response ask(
            @RestQuery String guide,
            @RestQuery String vendor,
            @RestQuery String country,
            @RestQuery String state,
            @RestQuery String channel) {
        Form form = site.form()
                .with("guide", guide)
                .with("vendor", vendor)
                .with("country", country)
                .with("state", state)
                .with("channel", channel);
        if (isAboutNobody(form)) {
            return toGuides();
        }
        About about = about(form);
        if (form.text("country").isPresent()) {
            return Response.ok(showRight(form, about)).build();
        }
        StartApi.Profile profile = gateway.ask(api.me()).profile();
        if (profile != null) {
            form.with("country", profile.country()).with("state", profile.state());
        }
        return Response.ok(showCountry(form, about)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        if (isAboutNobody(form)) {
            return toGuides();
        }
        About about = about(form);
        form.required("country", site.words(StartWords.class).countryMissing());
        if (!form.isValid() || form.value("step").equals("back")) {
            return Response.ok(showCountry(form, about)).build();
        }
        return form.value("step").equals("right")
                ? create(form, about)
                : Response.ok(showRight(form, about)).build();
    }

    private Response create(Form form, About about) {
        StartWords words = site.words(StartWords.class);
        List<RightChoice> chosen = RightChoice.ofOneLaw(form, words);
        if (form.isValid()) {
            StartApi.Recipient own = own(form);
            try {
                StartApi.Draft draft = gateway.ask(api.draftRequest(new StartApi.DraftRequest(
                        about.vendor().id(),
                        form.value("country"),
                        form.textOrNull("state"),
                        chosen.stream().map(RightChoice::kind).distinct().toList(),
                        chosen.getFirst().law(),
                        channel(form, own),
                        form.textOrNull("guide"),
                        own,
                        form.getKey())));
                return Response.seeOther(URI.create("/requests/" + draft.id())).build();
            } catch (GatewayProblem problem) {
                if (own == null && isAboutVendor(problem)) {
                    form.reject("email", words.addressMissing());
                }
                form.rename("vendor", "email")
                        .rename("recipient.email", "email")
                        .rename("recipient.postalAddress", "postalAddress")
                        .reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(showRight(form, about))
                .build();
    }

    /** The address that was typed; null for none, where it goes to the one that is known. */
    private static StartApi.Recipient own(Form form) {
        StartApi.Recipient own = new StartApi.Recipient(form.textOrNull("email"), form.textOrNull("postalAddress"));
        return own.email() == null && own.postalAddress() == null ? null : own;
    }

    /** What was chosen; else the way that the person's own address opens, or null for the best that is known. */
    private static Channel channel(Form form, StartApi.Recipient own) {
        Channel chosen = form.code("channel", Channel.class);
        if (chosen != null || own == null) {
            return chosen;
        }
        return own.email() == null ? Channel.POST : Channel.EMAIL;
    }

    /** So a draft is refused for which nobody knows an address. */
    private static boolean isAboutVendor(GatewayProblem problem) {
        return problem.fields().stream().anyMatch(wrong -> wrong.field().equals("vendor"));
    }

    private static boolean isAboutNobody(Form form) {
        return form.text("guide").isEmpty() && form.text("vendor").isEmpty();
    }

    private static Response toGuides() {
        return Response.seeOther(URI.create("/guides")).build();
    }

    private String showCountry(Form form, About about) {
        return site.show(Templates.country(form, about.vendor(), about.guide(), site.countries()));
    }

    private String showRight(Form form, About about) {
        try {
            List<StartApi.ApplicableLaw> laws = gateway.ask(api.applicableLaws(
                    form.value("country"),
                    form.textOrNull("state"),
                    about.vendor().id()));
            String preset = about.guide() == null || form.value("step").equals("right") ? null : preset(form, laws);
            List<Channel> channels =
                    laws.isEmpty() ? List.of() : laws.getFirst().channels();
            return site.show(Templates.right(form, about.vendor(), about.guide(), laws, channels, preset));
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return showCountry(form, about);
        }
    }

    /** The id of the right that is chosen beforehand, of the law that helps most; with it goes the channel. Null for none. */
    private static String preset(Form form, List<StartApi.ApplicableLaw> laws) {
        laws.stream()
                .flatMap(law -> law.channels().stream())
                .findFirst()
                .ifPresent(channel -> form.with("channel", channel));
        return laws.stream()
                .flatMap(law -> law.rights().stream())
                .filter(right -> STOP_THE_USE.contains(right.kind()))
                .map(StartApi.Right::id)
                .findFirst()
                .orElse(null);
    }

    /** What the form's request is about, read once for the whole page. */
    private About about(Form form) {
        Optional<String> guide = form.text("guide");
        if (guide.isEmpty()) {
            return new About(gateway.find(api.vendor(form.value("vendor"))), null);
        }
        StartApi.Guide found = gateway.find(api.guide(guide.get()));
        return new About(found.vendor(), found);
    }

    /** {@code guide} null: it starts at the vendor. */
    private record About(StartApi.Vendor vendor, StartApi.Guide guide) {}
}
