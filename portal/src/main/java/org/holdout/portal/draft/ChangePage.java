package org.holdout.portal.draft;

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
import java.util.List;
import java.util.Objects;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.start.RightChoice;
import org.holdout.portal.start.StartApi;
import org.holdout.portal.start.StartWords;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.RightKind;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Corrects what a draft asks for by the two questions with which it was begun: which right the person uses and, a button further, where
 * they live. What else is in the draft stays.
 */
@Path("/requests/{id}/change")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ChangePage {
    /** Stands for a company that Holdout does not know where laws are asked for. */
    private static final String OTHER = "other";

    private final DraftApi api;
    private final RequestApi requests;
    private final StartApi start;
    private final Gateway gateway;
    private final Site site;

    ChangePage(DraftApi api, RequestApi requests, StartApi start, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.start = start;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        /** {@code way}: the one by which it goes from there, where the draft's own leads nowhere; null where it stays. */
        static native TemplateInstance change(
                Form form, RequestApi.OptOutRequest request, List<StartApi.ApplicableLaw> laws, Channel way);

        static native TemplateInstance place(
                Form form, RequestApi.OptOutRequest request, List<Countries.Country> countries);
    }

    @GET
    public Response ask(String id, @RestQuery String country, @RestQuery String state) {
        RequestApi.OptOutRequest request = request(id);
        boolean elsewhere = country != null && !country.isBlank();
        return rights(
                site.form()
                        .with("country", elsewhere ? country : request.country())
                        .with("state", elsewhere ? state : request.residenceState()),
                request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        form.required("country", site.words(StartWords.class).countryMissing());
        if (!form.isValid()) {
            return place(form, request(id));
        }
        return switch (form.value("step")) {
            case "right" -> save(form, id);
            case "back" -> place(form, request(id));
            default -> rights(form, request(id));
        };
    }

    private Response save(Form form, String id) {
        List<RightChoice> chosen = RightChoice.ofOneLaw(form, site.words(StartWords.class));
        if (form.isValid()) {
            try {
                gateway.ask(api.updateDraft(
                        id,
                        form.version(),
                        DraftApi.Update.asking(
                                chosen.stream()
                                        .map(RightChoice::kind)
                                        .distinct()
                                        .toList(),
                                chosen.getFirst().law(),
                                form.value("country"),
                                form.value("state").strip()),
                        form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.rename("rights", "right")
                        .rename("law", "right")
                        .rename("vendor", "")
                        .rename("channel", "")
                        .reject(problem);
            }
        }
        return rights(form, request(id));
    }

    private Response rights(Form form, RequestApi.OptOutRequest request) {
        List<StartApi.ApplicableLaw> laws;
        try {
            laws = gateway.ask(start.applicableLaws(
                    form.value("country"),
                    form.textOrNull("state"),
                    request.vendor() == null ? OTHER : request.vendor().id()));
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return place(form, request);
        }
        if (!form.value("step").equals("right")) {
            form.replace("right", ticked(request, laws));
        }
        Channel way = moves(form, request) ? way(request, laws) : null;
        return shown(form, Templates.change(form.with(Form.VERSION, request.version()), request, laws, way));
    }

    private Response place(Form form, RequestApi.OptOutRequest request) {
        return shown(form, Templates.place(form.with(Form.VERSION, request.version()), request, site.countries()));
    }

    private Response shown(Form form, TemplateInstance page) {
        return Response.status(form.isValid() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(site.show(page))
                .build();
    }

    private RequestApi.OptOutRequest request(String id) {
        return gateway.find(requests.request(id));
    }

    /**
     * What the draft asks for, as the form has it: by its own law or, where that does not hold, by the first that gives all of it. A
     * right that a law gives beside the common ones is no other law's, and what a draft without a law asks for nobody has chosen by one.
     */
    private static List<String> ticked(RequestApi.OptOutRequest request, List<StartApi.ApplicableLaw> laws) {
        if (request.law() == null) {
            return List.of();
        }
        List<RightKind> kinds =
                request.rights().stream().map(RequestApi.Right::kind).toList();
        List<String> there = laws.stream()
                .filter(law -> gives(law, kinds))
                .map(law -> law.law().id())
                .toList();
        String law = there.contains(request.law().id()) || kinds.contains(RightKind.OTHER)
                ? request.law().id()
                : there.stream().findFirst().orElse(request.law().id());
        return kinds.stream().map(kind -> RightChoice.written(law, kind)).toList();
    }

    private static boolean gives(StartApi.ApplicableLaw law, List<RightKind> kinds) {
        return law.rights().stream().map(StartApi.Right::kind).toList().containsAll(kinds);
    }

    private static boolean moves(Form form, RequestApi.OptOutRequest request) {
        return !form.value("country").equals(request.country())
                || !Objects.equals(form.textOrNull("state"), request.residenceState());
    }

    /** The way that is taken instead of the draft's at another place. Null as well where an address of the person's own may be what it goes to, and where no law says by which ways it can go. */
    private static Channel way(RequestApi.OptOutRequest request, List<StartApi.ApplicableLaw> laws) {
        List<Channel> ways = laws.isEmpty() ? List.of() : laws.getFirst().channels();
        return ways.isEmpty()
                        || ways.contains(request.channel())
                        || request.controller().theirs()
                ? null
                : ways.getFirst();
    }
}
