package org.holdout.portal.action;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.ActionKind;
import org.holdout.portal.word.AuthorityDecision;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.ClarificationKind;
import org.holdout.portal.word.ExtensionReason;
import org.holdout.portal.word.RefusalReason;
import org.holdout.portal.word.VerifiedOutcome;

/** Checks what a person typed about an event, and tells the gateway by the mutation of that event. */
@RequestScoped
class Recorder {
    /** The choice of an authority that is not listed; the gateway is then told none. */
    static final String ANOTHER = "another";

    private final ActionApi api;
    private final Gateway gateway;
    private final Site site;

    Recorder(ActionApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    boolean check(Form form, ActionKind kind) {
        ActionWords words = site.words(ActionWords.class);
        if (kind != ActionKind.RETRACT_ENTRY) {
            form.requiredDate("happenedOn");
        }
        switch (kind) {
            case RECORD_ACKNOWLEDGEMENT -> form.date("receivedOn");
            case CORRECT_ENTRY -> {
                form.date("receivedOn");
                form.date("until");
            }
            case RECORD_CLARIFICATION_REQUEST -> form.required("kind", words.choose());
            case RECORD_EXTENSION -> {
                form.required("reason", words.choose());
                form.date("until");
            }
            case RECORD_VERIFICATION -> form.required("outcome", words.choose());
            case LODGE_COMPLAINT -> form.required("authority", words.choose());
            case RECORD_AUTHORITY_DECISION -> form.required("decision", words.choose());
            case RECORD_ANSWER -> {
                form.required("outcome", words.choose());
                if (form.value("outcome").equals(ClaimedOutcome.REFUSED.name())) {
                    form.required("reason", words.reasonMissing());
                }
            }
            default -> {}
        }
        return form.isValid();
    }

    /**
     * Tells the gateway.
     *
     * @param asked what the form asked for: the kind itself, or that of the entry to correct
     * @param evidence ids of what it rests on; null: nothing, or for a correction what the entry rested on
     */
    void record(String id, Form form, ActionKind kind, ActionKind asked, List<String> evidence) {
        int version = form.version();
        LocalDate on = form.date("happenedOn");
        String note = form.textOrNull("note");
        String key = form.getKey();
        Uni<ActionApi.Changed> answer = switch (kind) {
            case RECORD_ACKNOWLEDGEMENT ->
                api.recordAcknowledgement(id, version, on, form.date("receivedOn"), note, evidence, key);
            case RECORD_CLARIFICATION_REQUEST ->
                api.recordClarificationRequest(
                        id, version, on, form.code("kind", ClarificationKind.class), note, evidence, key);
            case RECORD_CLARIFICATION_REPLY -> api.recordClarificationReply(id, version, on, note, evidence, key);
            case RECORD_EXTENSION ->
                api.recordExtension(
                        id,
                        version,
                        on,
                        form.code("reason", ExtensionReason.class),
                        form.date("until"),
                        note,
                        evidence,
                        key);
            case RECORD_ANSWER ->
                api.recordAnswer(
                        id,
                        version,
                        on,
                        form.code("outcome", ClaimedOutcome.class),
                        refusal(form),
                        note,
                        evidence,
                        key);
            case RECORD_VERIFICATION ->
                api.recordVerification(
                        id, version, on, form.code("outcome", VerifiedOutcome.class), note, evidence, key);
            case APPEAL_TO_VENDOR -> api.appealToVendor(id, version, on, note, evidence, key);
            case LODGE_COMPLAINT -> api.lodgeComplaint(id, version, on, authority(form), note, evidence, key);
            case RECORD_AUTHORITY_DECISION ->
                api.recordAuthorityDecision(
                        id, version, on, form.code("decision", AuthorityDecision.class), note, evidence, key);
            case CLOSE -> api.closeRequest(id, version, on, note, evidence, key);
            case REOPEN -> api.reopenRequest(id, version, on, note, evidence, key);
            case WITHDRAW -> api.withdrawRequest(id, version, on, note, evidence, key);
            case CORRECT_ENTRY -> correct(id, form, on, asked, evidence);
            case RETRACT_ENTRY -> api.retractEntry(id, version, form.value("entry"), note, key);
            case SEND -> throw new IllegalArgumentException("Sending has a page of its own");
            case RULES_CHANGED -> throw new IllegalArgumentException("Only Holdout records this");
        };
        gateway.ask(answer);
    }

    private Uni<ActionApi.Changed> correct(
            String id, Form form, LocalDate on, ActionKind asked, List<String> evidence) {
        boolean answer = asked == ActionKind.RECORD_ANSWER;
        boolean extension = asked == ActionKind.RECORD_EXTENSION;
        return api.correctEntry(
                id,
                form.version(),
                form.value("entry"),
                on,
                form.date("receivedOn"),
                form.code("kind", ClarificationKind.class),
                extension ? form.code("reason", ExtensionReason.class) : null,
                extension ? form.date("until") : null,
                answer ? form.code("outcome", ClaimedOutcome.class) : null,
                answer ? refusal(form) : null,
                asked == ActionKind.RECORD_VERIFICATION ? form.code("outcome", VerifiedOutcome.class) : null,
                authority(form),
                form.code("decision", AuthorityDecision.class),
                form.textOrNull("note"),
                evidence,
                form.getKey());
    }

    private static RefusalReason refusal(Form form) {
        String outcome = form.value("outcome");
        return outcome.isEmpty() || outcome.equals(ClaimedOutcome.REFUSED.name())
                ? form.code("reason", RefusalReason.class)
                : null;
    }

    private static String authority(Form form) {
        return form.text("authority").filter(id -> !id.equals(ANOTHER)).orElse(null);
    }
}
