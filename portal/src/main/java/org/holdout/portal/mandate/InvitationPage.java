package org.holdout.portal.mandate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.vendors.VendorChoice;
import org.holdout.portal.vendors.VendorChoices;
import org.holdout.portal.word.RightKind;

/**
 * An invitation to give a mandate, for whoever has its code, signed in or not. The code travels in forms alone, so it is in no address
 * and no log; so each step answers with its page.
 */
@Path("/mandates/invitation")
@RunOnVirtualThread
@Produces(Html.TYPE)
class InvitationPage {
    private static final String INVITATION = "invitation";

    private final InvitationApi api;
    private final Gateway gateway;
    private final Site site;
    private final VendorChoices vendors;

    InvitationPage(InvitationApi api, Gateway gateway, Site site, VendorChoices vendors) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.vendors = vendors;
    }

    /** Where somebody is on their way. */
    enum Step {
        READ,
        SIGN,
        GIVEN,
        ENDED,
        JOINED,
        ERASED
    }

    @CheckedTemplate(basePath = "mandate", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance code(Form form);

        static native TemplateInstance invitation(
                InvitationApi.Invitation invitation,
                String step,
                Form form,
                List<VendorChoice> vendors,
                List<RightKind> rights);
    }

    @GET
    public String code() {
        return site.show(Templates.code(site.form()));
    }

    /** One step: look, ask for the code, give, end, bring into the account, or erase everything. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String invitation =
                form.required(INVITATION, site.words(MandateWords.class).codeMissing());
        InvitationApi.Invitation it = form.isValid() ? look(invitation, form) : null;
        if (it == null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(site.show(Templates.code(form)))
                    .build();
        }
        try {
            return Response.ok(next(invitation, it, form)).build();
        } catch (GatewayProblem problem) {
            form.rename("email", signing(form) ? "code" : "email").reject(problem);
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(it, signing(form) ? Step.SIGN : Step.READ, form))
                .build();
    }

    private InvitationApi.Invitation look(String invitation, Form form) {
        try {
            return gateway.ask(api.mandateInvitation(invitation));
        } catch (GatewayProblem problem) {
            if (!problem.code().equals("NOT_FOUND")) {
                throw problem;
            }
            form.reject(INVITATION, site.words(MandateWords.class).noInvitation());
            return null;
        }
    }

    private String next(String invitation, InvitationApi.Invitation it, Form form) {
        return switch (form.value("do")) {
            case "send" -> {
                gateway.ask(api.sendMandateCode(invitation, form.textOrNull("email")));
                yield show(it, Step.SIGN, signing(form) ? form : proposed(it, form));
            }
            case "give" -> {
                LocalDate until = form.date("validUntil");
                yield form.isValid()
                        ? show(gateway.ask(api.giveMandate(given(invitation, form, until))), Step.GIVEN, form)
                        : show(it, Step.SIGN, form);
            }
            case "end" -> {
                gateway.ask(api.endMandate(invitation));
                yield show(it, Step.ENDED, form);
            }
            case "join" -> {
                gateway.ask(api.joinMandate(invitation, form.value("code").strip()));
                yield show(it, Step.JOINED, form);
            }
            case "erase" -> {
                gateway.ask(api.eraseMember(invitation, form.value("code").strip()));
                yield show(it, Step.ERASED, form);
            }
            default -> show(it, Step.READ, form);
        };
    }

    /** Whether it comes from the page on which the code is typed: what was chosen there stays, also when the code is asked for again. */
    private static boolean signing(Form form) {
        return form.value("from").equals(Step.SIGN.name());
    }

    /** The limits that the organisation proposed stand in the form; the member may change them. */
    private static Form proposed(InvitationApi.Invitation it, Form form) {
        return form.replace("vendors", it.mandate().vendors())
                .replace(
                        "rights", it.mandate().rights().stream().map(Enum::name).toList())
                .with("validUntil", it.mandate().validUntil());
    }

    private static InvitationApi.GiveMandateInput given(String invitation, Form form, LocalDate until) {
        return new InvitationApi.GiveMandateInput(
                invitation,
                form.value("code").strip(),
                form.textOrNull("name"),
                form.values("vendors"),
                Arrays.stream(RightKind.values())
                        .filter(kind -> form.chosen("rights", kind.name()))
                        .toList(),
                until);
    }

    /** All vendors stand on one page: the code travels in forms alone, so there is no second page to go to. */
    private String show(InvitationApi.Invitation it, Step step, Form form) {
        boolean limits = step == Step.SIGN && it.open();
        return site.show(Templates.invitation(
                it, step.name(), form, limits ? vendors.all() : List.of(), List.of(RightKind.values())));
    }
}
