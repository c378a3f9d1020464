package org.holdout.request.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.contact.Contacts;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.law.Channel;
import org.holdout.request.letter.Letter;
import org.holdout.request.letter.Letters;
import org.holdout.request.mail.MailAddress;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.mail.ReplyAddresses;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.ActionInput;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.Actor;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.Delivery;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.request.Recipients;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/**
 * Sends requests. By e-mail Holdout does it: the letter goes into the queue in the same transaction that freezes the draft, and the request
 * is sent when a mail server has taken it. By form and by post the person did it, and says so.
 */
@ApplicationScoped
@Transactional
class Sending {

    private final OptOutRequests requests;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Contacts contacts;
    private final Profiles profiles;
    private final Letters letters;
    private final Enclosed enclosed;
    private final ReplyAddresses addresses;
    private final MailQueue mail;
    private final Mandates mandates;
    private final Idempotency idempotency;
    private final Clock clock;

    Sending(
            OptOutRequests requests,
            Deliveries deliveries,
            Recipients recipients,
            Contacts contacts,
            Profiles profiles,
            Letters letters,
            Enclosed enclosed,
            ReplyAddresses addresses,
            MailQueue mail,
            Mandates mandates,
            Idempotency idempotency,
            Clock clock) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.contacts = contacts;
        this.profiles = profiles;
        this.letters = letters;
        this.enclosed = enclosed;
        this.addresses = addresses;
        this.mail = mail;
        this.mandates = mandates;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Sends a draft, or records that the person did.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT naming the field, STALE_VERSION, or ILLEGAL_ACTION saying what is to be
     *     done first
     */
    void send(UUID owner, Actor actor, UUID id, SendInput in, String key, Words words) {
        boolean byHoldout = requests.channelOf(id, owner) == Channel.EMAIL && !Boolean.TRUE.equals(in.sentMyself());
        if (byHoldout) {
            idempotency.once(owner, key, "send by mail " + id + in, () -> queue(owner, actor, id, in, words));
        } else {
            requests.act(owner, actor, id, recorded(in), key, words);
        }
    }

    /** Calls a letter back that has not left, or gives one up that could not be sent or of which nobody knows. */
    void cancel(UUID owner, Actor actor, UUID id, Integer version, String key) {
        idempotency.once(owner, key, "cancel sending " + id + " " + version, () -> {
            requests.holdMandate(actor, owner, id);
            deliveries.mailOf(owner, id).ifPresent(mail::hold);
            OptOutRequest request = deliveries.delivering(owner, id, version);
            Delivery delivery = request.delivery();
            boolean leaving =
                    delivery.status() == Delivery.Status.QUEUED || delivery.status() == Delivery.Status.RETRYING;
            if (!mail.cancel(delivery.mail()) && leaving) {
                throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "sending.refused.leaving");
            }
            letters.discard(request);
            deliveries.calledBack(request);
            return id;
        });
    }

    /** Takes a letter of which nobody knows for sent: the person found out. */
    void confirm(UUID owner, Actor actor, UUID id, Integer version, String key) {
        idempotency.once(owner, key, "confirm sending " + id + " " + version, () -> {
            requests.holdMandate(actor, owner, id);
            deliveries.mailOf(owner, id).ifPresent(mail::hold);
            OptOutRequest request = deliveries.delivering(owner, id, version);
            if (request.delivery().status() != Delivery.Status.IN_DOUBT) {
                throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "sending.refused.known");
            }
            mail.confirmSent(request.delivery().mail());
            return id;
        });
    }

    private UUID queue(UUID owner, Actor actor, UUID id, SendInput in, Words words) {
        if (in.happenedOn() != null || in.receivedOn() != null || in.note() != null) {
            throw Refusals.invalid(List.of(Fault.of(
                    in.happenedOn() != null ? "happenedOn" : in.receivedOn() != null ? "receivedOn" : "note",
                    "sending.refused.byHoldout")));
        }
        requests.holdMandateOfLetter(actor, owner, id);
        OptOutRequest request = requests.draftToSend(owner, id, in.version());
        contacts.requireConfirmed(owner, words);
        String to = recipients.of(request).email();
        if (!MailAddress.fits(to)) {
            throw Refusals.of(
                    ErrorCode.ILLEGAL_ACTION, to == null ? "sending.refused.noAddress" : "sending.refused.address");
        }
        letters.keepWith(request, in.evidence() == null ? List.of() : in.evidence());
        Letter letter = letters.of(request, null);
        UUID queued = mail.enqueue(new MailDraft(
                owner,
                id,
                null,
                to,
                letter.subject(),
                letter.text(),
                enclosed.with(request, letter, in.evidence(), actor),
                new MailDraft.Sender(profiles.of(owner).name(), addresses.of(id, owner)),
                lastDay(request)));
        deliveries.queued(request, queued, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return id;
    }

    /** A letter that says who acts leaves while they may; null: on any day. */
    private LocalDate lastDay(OptOutRequest request) {
        return Optional.ofNullable(request.mandate())
                .flatMap(mandates::holding)
                .map(ActiveMandate::until)
                .orElse(null);
    }

    private static ActionInput recorded(SendInput in) {
        return new ActionInput(
                ActionKind.SEND.name(),
                in.version(),
                in.happenedOn(),
                in.receivedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                in.note(),
                in.evidence());
    }
}
