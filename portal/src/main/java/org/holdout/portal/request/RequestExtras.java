package org.holdout.portal.request;

import io.quarkus.qute.TemplateExtension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.portal.policies.PolicyLinks;
import org.holdout.portal.word.ActionKind;
import org.holdout.portal.word.Actor;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.DeliveryStatus;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.RequirementTime;
import org.holdout.portal.word.VerifiedOutcome;

/** What templates read off a request beyond its fields. */
@TemplateExtension
final class RequestExtras {
    private static final int KIBI = 1024;

    private RequestExtras() {}

    /** What can be recorded now; mending an entry has its place at the entry, sending a page of its own. */
    static List<ActionKind> recordable(RequestApi.OptOutRequest request) {
        return request.allowedActions().stream()
                .filter(action -> action != ActionKind.SEND
                        && action != ActionKind.CORRECT_ENTRY
                        && action != ActionKind.RETRACT_ENTRY)
                .toList();
    }

    static boolean allows(RequestApi.OptOutRequest request, String action) {
        return request.allowedActions().contains(ActionKind.valueOf(action));
    }

    /** Whether Holdout has a complaint ready: one can complain now, and there is a law to rest it on. */
    static boolean complains(RequestApi.OptOutRequest request) {
        return request.law() != null && request.allowedActions().contains(ActionKind.LODGE_COMPLAINT);
    }

    /** What the vendor's form needs beforehand and the request does not have yet. */
    static List<RequestApi.Requirement> missing(RequestApi.OptOutRequest request) {
        return request.requirements().stream()
                .filter(one -> !one.present() && !one.optional() && one.when() == RequirementTime.BEFORE)
                .toList();
    }

    /** Whether a prompt and its answer are written down. */
    static boolean described(RequestApi.OptOutRequest request) {
        return request.evidence().stream().anyMatch(piece -> piece.description() != null);
    }

    /** Whether an entry can be corrected: it counts, takes none back, and a person could have recorded it. */
    static boolean corrects(RequestApi.OptOutRequest request, RequestApi.Entry entry) {
        return mendable(entry) && request.allowedActions().contains(ActionKind.CORRECT_ENTRY);
    }

    /** Whether an entry can be taken back as well: what Holdout sent itself only once it came back. */
    static boolean takesBack(RequestApi.OptOutRequest request, RequestApi.Entry entry) {
        boolean sentByHoldout = entry.action() == ActionKind.SEND && entry.by() == Actor.SYSTEM;
        return mendable(entry)
                && (!sentByHoldout || bounced(request))
                && request.allowedActions().contains(ActionKind.RETRACT_ENTRY);
    }

    /** Whether its letter may be on its way, so that nothing of the draft can be changed. */
    static boolean onItsWay(RequestApi.OptOutRequest request) {
        return request.state() == RequestState.DRAFT
                && request.delivery() != null
                && switch (request.delivery().status()) {
                    case QUEUED, RETRYING, IN_DOUBT, BOUNCED -> true;
                    case SENT, FAILED -> false;
                };
    }

    /** Whether it can be sent now: a draft whose letter is not on its way. */
    static boolean sendable(RequestApi.OptOutRequest request) {
        return request.state() == RequestState.DRAFT && !onItsWay(request);
    }

    /**
     * The entry of a sending that did not arrive, to be taken back so that it can be sent another way, or null. Where no
     * sending counts, the only correction that does stands in its place: without either the request were not sent.
     */
    static RequestApi.Entry undelivered(RequestApi.OptOutRequest request) {
        if (request.state() != RequestState.SENT || !bounced(request)) {
            return null;
        }
        return counting(request, ActionKind.SEND)
                .or(() -> counting(request, ActionKind.CORRECT_ENTRY))
                .filter(entry -> takesBack(request, entry))
                .orElse(null);
    }

    /** The only entry of this kind that counts. */
    private static Optional<RequestApi.Entry> counting(RequestApi.OptOutRequest request, ActionKind kind) {
        List<RequestApi.Entry> some = request.timeline().stream()
                .filter(entry -> entry.effective() && entry.action() == kind)
                .toList();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    /** Whether the person has said of every mail what it says. */
    private static boolean allRead(RequestApi.OptOutRequest request) {
        return request.messages().stream().noneMatch(message -> message.meaning() == null);
    }

    private static boolean mendable(RequestApi.Entry entry) {
        return entry.effective()
                && entry.action() != ActionKind.RETRACT_ENTRY
                && !entry.action().byTheSystem();
    }

    private static boolean bounced(RequestApi.OptOutRequest request) {
        return request.delivery() != null && request.delivery().status() == DeliveryStatus.BOUNCED;
    }

    /** The timeline as people look for it: the newest day first. */
    static List<RequestApi.Entry> latestFirst(RequestApi.OptOutRequest request) {
        return request.timeline().stream()
                .sorted(Comparator.comparing(RequestApi.Entry::happenedOn)
                        .thenComparing(RequestApi.Entry::recordedAt)
                        .reversed())
                .toList();
    }

    /** The address behind a next action's key, or null where there is nothing to open. */
    static String nextAddress(RequestApi.OptOutRequest request) {
        String own = "/requests/" + request.id();
        return switch (request.nextAction().link()) {
            case null -> null;
            case "EVIDENCE" -> own + "/evidence";
            case "CHECK" -> own + "/check";
            case "MESSAGES" -> own + (bounced(request) && allRead(request) ? "#delivery" : "#messages");
            case "DELIVERY" -> own + "#delivery";
            case "SEND" -> own + "/send";
            case String key
            when key.equals(ActionKind.LODGE_COMPLAINT.name()) && complains(request) -> own + "/complaint";
            case "OPEN_FORM" -> request.officialUrl();
            case String key when isAction(key) -> actionAddress(request, ActionKind.valueOf(key));
            default -> null;
        };
    }

    /** Where an action is recorded: the same test has a page of its own, every other one the form of actions. */
    static String actionAddress(RequestApi.OptOutRequest request, ActionKind action) {
        String own = "/requests/" + request.id();
        return action == ActionKind.RECORD_VERIFICATION ? own + "/test" : own + "/actions/" + action;
    }

    /** Whether its letter goes by e-mail, which Holdout can send. */
    static boolean byMail(RequestApi.OptOutRequest request) {
        return request.channel() == Channel.EMAIL;
    }

    /** Whether the vendor says that everything is done and the person's test says otherwise. */
    static boolean contradicted(RequestApi.OptOutRequest request) {
        return request.claimedOutcome() == ClaimedOutcome.HONOURED
                && request.verifiedOutcome() == VerifiedOutcome.STILL_SHOWN;
    }

    /** Whether evidence can still be added: to a withdrawn request it cannot. */
    static boolean takesEvidence(RequestApi.OptOutRequest request) {
        return request.state() != RequestState.WITHDRAWN
                && (request.state() != RequestState.CLOSED || request.claimedOutcome() != ClaimedOutcome.NOT_ANSWERED);
    }

    /**
     * The name of a piece of the request: its file's, else its kind's, with a number where several are called so; null when it is not
     * there.
     */
    static String pieceName(RequestApi.OptOutRequest request, String id) {
        return request.evidence().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .map(piece -> pieceName(request, piece))
                .orElse(null);
    }

    private static String pieceName(RequestApi.OptOutRequest request, RequestApi.Evidence piece) {
        String name = name(piece);
        List<String> same = request.evidence().stream()
                .filter(one -> name(one).equals(name))
                .map(RequestApi.Evidence::id)
                .toList();
        return same.size() == 1 ? name : name + " (" + (same.indexOf(piece.id()) + 1) + ")";
    }

    private static String name(RequestApi.Evidence piece) {
        return piece.fileName() == null ? piece.kind().name() : piece.fileName();
    }

    /** The pieces that an entry rests on, as far as they are there. */
    static List<RequestApi.Evidence> restsOn(RequestApi.OptOutRequest request, RequestApi.Entry entry) {
        return request.evidence().stream()
                .filter(piece -> entry.evidence().contains(piece.id()))
                .toList();
    }

    /** The pieces that are files and no redacted copies. */
    static List<RequestApi.Evidence> originals(RequestApi.OptOutRequest request) {
        return request.evidence().stream()
                .filter(piece -> piece.sha256() != null && piece.redactionOf() == null)
                .toList();
    }

    /** Whether a piece has a redacted copy. */
    static boolean copied(RequestApi.OptOutRequest request, String id) {
        return request.evidence().stream().anyMatch(piece -> id.equals(piece.redactionOf()));
    }

    /** Whether the vendor's form asks for a kind of evidence. */
    static boolean wants(RequestApi.OptOutRequest request, String kind) {
        return request.requirements().stream().anyMatch(one -> one.kind().id().equals(kind));
    }

    /** What the next action records, or null where it is something else to do. */
    static ActionKind nextRecord(RequestApi.OptOutRequest request) {
        return request.allowedActions().stream()
                .filter(kind -> kind.name().equals(request.nextAction().link()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAction(String key) {
        return Stream.of(ActionKind.values()).anyMatch(kind -> kind.name().equals(key));
    }

    /** How many strength checks a piece of evidence passed. */
    static int passed(RequestApi.Evidence piece) {
        return (int) piece.strength().stream()
                .filter(RequestApi.StrengthCheck::passed)
                .count();
    }

    /** What a version changed. */
    static String difference(RequestApi.Policy policy) {
        return PolicyLinks.difference(policy.document(), policy.version());
    }

    /** A file's size in words: "240 KiB". */
    static String bytes(Integer size) {
        return size < KIBI * KIBI ? Math.max(1, size / KIBI) + " KiB" : size / (KIBI * KIBI) + " MiB";
    }
}
