package org.holdout.request.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.ActionInput;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.Actor;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** The mail that came for people's requests, and what they, or the organisation that acts for them, say about it. */
@ApplicationScoped
@Transactional
public class Messages {

    private final ReceivedMails rows;
    private final OptOutRequests requests;
    private final Deliveries deliveries;
    private final EvidenceShelf shelf;
    private final Sealer sealer;
    private final Profiles profiles;
    private final Idempotency idempotency;

    Messages(
            ReceivedMails rows,
            OptOutRequests requests,
            Deliveries deliveries,
            EvidenceShelf shelf,
            Sealer sealer,
            Profiles profiles,
            Idempotency idempotency) {
        this.rows = rows;
        this.requests = requests;
        this.deliveries = deliveries;
        this.shelf = shelf;
        this.sealer = sealer;
        this.profiles = profiles;
        this.idempotency = idempotency;
    }

    /** The mail of some of a person's requests, oldest first; nothing for requests of others. */
    public List<MessageView> of(UUID owner, List<UUID> ids, Locale language) {
        return views(ids.isEmpty() ? List.of() : rows.of(owner, ids), language);
    }

    /** The mail of requests that the caller may see, whoever they belong to. */
    List<MessageView> of(List<UUID> seen, Locale language) {
        return views(seen.isEmpty() ? List.of() : rows.of(seen), language);
    }

    private List<MessageView> views(List<ReceivedMail> mails, Locale language) {
        List<UUID> with = mails.stream().map(ReceivedMail::requestId).distinct().toList();
        Map<UUID, List<EvidenceView>> evidence = with.isEmpty() ? Map.of() : shelf.ofMany(with, language);
        return mails.stream()
                .map(mail -> view(mail, evidence.getOrDefault(mail.requestId(), List.of())))
                .toList();
    }

    /** A mail that the person is asked about. */
    public record AskedAbout(UUID id, Instant receivedAt) {}

    /** The mail of a request of which the person has not said what it says, oldest first. */
    public List<AskedAbout> askedAbout(UUID request) {
        return rows.open(request);
    }

    /** Whether that piece of a request's evidence is a mail that came for it, or came with one. */
    public boolean brought(UUID request, UUID evidence) {
        return rows.brought(request, evidence);
    }

    /**
     * Records what a mail says, with the mail as its evidence, and asks about the next one. An organisation does it under its mandate,
     * which lets it read the answers and note what happened.
     *
     * @param key the idempotency key, or null
     * @throws ProblemException NOT_FOUND, INVALID_INPUT naming the field, STALE_VERSION, or ILLEGAL_ACTION when the request
     *     does not allow it
     */
    void classify(UUID owner, Actor actor, UUID request, UUID message, ClassifyInput in, String key, Words words) {
        String asked = "classify " + request + " " + message + " " + in;
        idempotency.onceTo(request, owner, key, asked, () -> {
            requests.holdMandate(actor, owner, request);
            classify(requests.held(owner, request, in.version()), actor, message, in, words);
        });
    }

    private void classify(OptOutRequest request, Actor actor, UUID message, ClassifyInput in, Words words) {
        UUID owner = request.owner();
        ReceivedMail mail =
                rows.owned(message, request.id(), owner).orElseThrow(() -> Refusals.notFound("reply.refused.none"));
        ReplyMeaning meaning = meaning(in.as());
        if (mail.kind() == MailKind.BOUNCE && meaning != ReplyMeaning.NOTHING) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "reply.refused.byServer");
        }
        if (meaning != ReplyMeaning.NOTHING) {
            requests.act(owner, actor, request.id(), action(meaning, mail, in, request.sentOn()), null, words);
        }
        mail.means(meaning);
        rows.flush();
        deliveries.waitsFor(request, rows.oldestOpen(request.id()).orElse(null));
    }

    /** Removes the rows of a person's mail, in the caller's transaction; the mails themselves are evidence. */
    public void erase(UUID owner) {
        rows.erase(owner);
    }

    static String place(UUID mail) {
        return "received-mail/" + mail;
    }

    private static ReplyMeaning meaning(String code) {
        return Stream.of(ReplyMeaning.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusals.invalid("as", "reply.refused.as", Arrays.toString(ReplyMeaning.values())));
    }

    private ActionInput action(ReplyMeaning meaning, ReceivedMail mail, ClassifyInput in, LocalDate sentOn) {
        LocalDate day = in.happenedOn() != null ? in.happenedOn() : came(mail, sentOn);
        return new ActionInput(
                kind(meaning).name(),
                in.version(),
                day,
                meaning == ReplyMeaning.ACKNOWLEDGED ? in.receivedOn() : null,
                in.kind(),
                in.reason(),
                in.until(),
                outcome(meaning),
                meaning == ReplyMeaning.REFUSED ? in.refusalReason() : null,
                null,
                null,
                null,
                in.note(),
                Stream.concat(Stream.ofNullable(mail.original()), mail.attachments().stream())
                        .toList());
    }

    /** The day on which it came, to its owner; clocks differ, and nothing answers a request before it is sent. */
    private LocalDate came(ReceivedMail mail, LocalDate sentOn) {
        LocalDate day = LocalDate.ofInstant(mail.receivedAt(), profiles.zoneOf(mail.owner()));
        return sentOn != null && day.isBefore(sentOn) ? sentOn : day;
    }

    private static ActionKind kind(ReplyMeaning meaning) {
        return switch (meaning) {
            case ACKNOWLEDGED -> ActionKind.RECORD_ACKNOWLEDGEMENT;
            case NEEDS_MORE -> ActionKind.RECORD_CLARIFICATION_REQUEST;
            case EXTENDED -> ActionKind.RECORD_EXTENSION;
            case GRANTED, PARTLY, REFUSED -> ActionKind.RECORD_ANSWER;
            case NOTHING -> throw new IllegalArgumentException("Nothing is no action");
        };
    }

    private static String outcome(ReplyMeaning meaning) {
        return switch (meaning) {
            case GRANTED -> "HONOURED";
            case PARTLY -> "PARTLY_HONOURED";
            case REFUSED -> "REFUSED";
            default -> null;
        };
    }

    private MessageView view(ReceivedMail mail, List<EvidenceView> evidence) {
        MailContent content = MailContent.of(sealer.open(mail.owner(), place(mail.id()), mail.content()));
        Map<UUID, EvidenceView> byId =
                evidence.stream().collect(Collectors.toMap(EvidenceView::id, Function.identity()));
        return new MessageView(
                mail.id(),
                mail.requestId(),
                mail.receivedAt(),
                content.from(),
                content.stranger(),
                content.subject(),
                content.text(),
                content.whole(),
                mail.kind(),
                mail.meaning(),
                mail.attachments().stream()
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .toList(),
                content.notTaken(),
                mail.original() == null ? null : byId.get(mail.original()));
    }
}
