package org.holdout.portal.message;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.portal.action.Choices;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.MessageKind;
import org.holdout.portal.request.ReplyMeaning;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.ActionKind;
import org.holdout.portal.word.ClarificationKind;
import org.holdout.portal.word.ExtensionReason;
import org.holdout.portal.word.RefusalReason;

/** A mail that came for a request: to read, and to say what it says. */
@Path("/requests/{id}/messages/{message}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class MessagePage {
    private static final String RECEIVED_ON = "receivedOn";
    private static final String UNTIL = "until";

    private final MessageApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    MessagePage(MessageApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "message", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance message(
                Form form,
                RequestApi.OptOutRequest request,
                RequestApi.Message message,
                List<ReplyMeaning> meanings,
                Choices choices);
    }

    @GET
    public String ask(String id, String message) {
        return show(site.form(), id, message);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response classify(String id, String message, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        ReplyMeaning meaning = chosen(ReplyMeaning.values(), form.value("as"));
        if (meaning == null) {
            form.reject("as", site.words(MessageWords.class).asMissing());
        } else {
            check(form, meaning);
        }
        if (form.isValid()) {
            try {
                classify(id, message, form, meaning);
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, id, message))
                .build();
    }

    /** A day that is none is told, and not left out as if nothing had been typed. */
    private void check(Form form, ReplyMeaning meaning) {
        switch (meaning) {
            case ACKNOWLEDGED -> form.date(RECEIVED_ON);
            case EXTENDED -> form.date(UNTIL);
            case NEEDS_MORE -> {
                if (chosen(ClarificationKind.values(), form.value("kind")) == null) {
                    form.reject("kind", site.words(MessageWords.class).kindMissing());
                }
            }
            default -> {}
        }
    }

    /**
     * Only what belongs to the meaning goes along: what else was chosen before another meaning was is left out. A company that says no
     * reason has none for its delay, and another than those that can be chosen for its refusal.
     */
    private void classify(String id, String message, Form form, ReplyMeaning meaning) {
        gateway.ask(api.classifyMessage(
                id,
                form.version(),
                message,
                meaning,
                meaning == ReplyMeaning.ACKNOWLEDGED ? form.date(RECEIVED_ON) : null,
                meaning == ReplyMeaning.NEEDS_MORE ? chosen(ClarificationKind.values(), form.value("kind")) : null,
                meaning == ReplyMeaning.EXTENDED
                        ? chosen(ExtensionReason.values(), form.value("reason"), ExtensionReason.NONE_GIVEN)
                        : null,
                meaning == ReplyMeaning.EXTENDED ? form.date(UNTIL) : null,
                meaning == ReplyMeaning.REFUSED
                        ? chosen(RefusalReason.values(), form.value("refusalReason"), RefusalReason.OTHER)
                        : null,
                form.getKey()));
    }

    private String show(Form form, String id, String message) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        RequestApi.Message shown = request.messages().stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return site.show(Templates.message(
                form.with(Form.VERSION, request.version()), request, shown, meanings(request, shown), Choices.ALL));
    }

    /** What can be recorded of it as the request stands; of what a mail server wrote, that it is no answer. */
    private static List<ReplyMeaning> meanings(RequestApi.OptOutRequest request, RequestApi.Message message) {
        return Stream.of(ReplyMeaning.values())
                .filter(meaning -> meaning == ReplyMeaning.NOTHING
                        || (message.kind() != MessageKind.BOUNCE
                                && request.allowedActions().contains(recordedAs(meaning))))
                .toList();
    }

    private static ActionKind recordedAs(ReplyMeaning meaning) {
        return switch (meaning) {
            case ACKNOWLEDGED -> ActionKind.RECORD_ACKNOWLEDGEMENT;
            case NEEDS_MORE -> ActionKind.RECORD_CLARIFICATION_REQUEST;
            case EXTENDED -> ActionKind.RECORD_EXTENSION;
            case GRANTED, PARTLY, REFUSED -> ActionKind.RECORD_ANSWER;
            case NOTHING -> null;
        };
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name) {
        return chosen(values, name, null);
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, E otherwise) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
