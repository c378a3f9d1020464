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
import java.util.Set;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.vendors.VendorChoice;
import org.holdout.portal.vendors.VendorChoices;
import org.holdout.portal.word.RightKind;

/**
 * An invitation to give a mandate, for whoever has its code, signed in or not. The code travels in forms, and in links behind their mark,
 * so no server finds it in an address and no log has it; so each step answers with its page.
 */
@Path("/mandates/invitation")
@RunOnVirtualThread
@Produces(Html.TYPE)
class InvitationPage {
    private static final String INVITATION = "invitation";
    private static final String ASKED = "do";

    /** What the gateway may answer to a step that was done already. */
    private static final Set<String> TOO_LATE = Set.of("NOT_FOUND", "ILLEGAL_ACTION", "INVALID_INPUT");

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
        IN_ACCOUNT,
        ERASED
    }

    @CheckedTemplate(basePath = "mandate", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance code(Form form, boolean gone);

        static native TemplateInstance invitation(
                InvitationApi.Invitation invitation,
                String step,
                Form form,
                List<VendorChoice> vendors,
                List<RightKind> rights);
    }

    @GET
    public String code() {
        return site.show(Templates.code(site.form(), false));
    }

    /** One step: look, ask for the code, give, end, bring into the account, or erase everything. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String invitation =
                form.required(INVITATION, site.words(MandateWords.class).codeMissing());
        form.text(INVITATION).ifPresent(site::carry);
        InvitationApi.Invitation it = form.isValid() ? look(invitation, form) : null;
        if (it == null) {
            return none(form);
        }
        try {
            return Response.ok(next(invitation, it, form)).build();
        } catch (GatewayProblem problem) {
            return refused(invitation, it, form, problem);
        }
    }

    /** Looks again, where the step may have been done before, as by a second press: then that is said and no refusal. */
    private Response refused(String invitation, InvitationApi.Invitation it, Form form, GatewayProblem problem) {
        InvitationApi.Invitation now = TOO_LATE.contains(problem.code()) ? look(invitation, form) : it;
        if (now == null) {
            return none(form);
        }
        Step done = done(form.value(ASKED), now);
        if (done != null) {
            return Response.ok(show(now, done, form)).build();
        }
        form.rename("email", signing(form) ? "code" : "email").reject(problem);
        return bad(show(now, signing(form) ? Step.SIGN : Step.READ, form));
    }

    /** Null when there is none. That is an error, except to an end or an erasure: it may be why there is none. */
    private InvitationApi.Invitation look(String invitation, Form form) {
        try {
            return gateway.ask(api.mandateInvitation(invitation));
        } catch (GatewayProblem problem) {
            if (!problem.code().equals("NOT_FOUND")) {
                throw problem;
            }
            if (!List.of("end", "erase").contains(form.value(ASKED))) {
                form.reject(INVITATION, site.words(MandateWords.class).noInvitation());
            }
            return null;
        }
    }

    private Response none(Form form) {
        return bad(site.show(Templates.code(form, form.isValid())));
    }

    private static Response bad(String page) {
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }

    /** Where somebody is who asked for what is so already; null when it is not so. It tells no more than the invitation itself. */
    private static Step done(String asked, InvitationApi.Invitation now) {
        return switch (asked) {
            case "give" -> now.open() ? null : now.mandate().state() == MandateState.ACTIVE ? Step.GIVEN : Step.ENDED;
            case "join" -> now.hasAccount() ? Step.IN_ACCOUNT : null;
            default -> null;
        };
    }

    private String next(String invitation, InvitationApi.Invitation it, Form form) {
        return switch (form.value(ASKED)) {
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

    /**
     * All vendors stand on one page: the code travels in forms, so there is no second page to go to. Nobody types a one-time code
     * who could do nothing with it: only whoever is signed in brings what was given into an account.
     */
    private String show(InvitationApi.Invitation it, Step step, Form form) {
        boolean signs = step == Step.SIGN;
        boolean limits = signs && it.open();
        boolean useless = signs && !it.open() && !form.chosen("for", "erase") && !site.isSignedIn();
        return site.show(Templates.invitation(
                it,
                (useless ? Step.READ : step).name(),
                form,
                limits ? vendors.all() : List.of(),
                List.of(RightKind.values())));
    }
}
