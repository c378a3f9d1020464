package org.holdout.request.reply;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.operations.CurrentOperator;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.privacy.Persons;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.words.Refusals;

/**
 * What operators do with mail that is for no request. An assignment is told in the audit log together with what is kept of the mail, a
 * deletion before it is done, as the mail server knows no transaction. Each may be sent again after a lost answer.
 */
@ApplicationScoped
class Unmatched {

    private static final String ASSIGNED = "MAIL_ASSIGNED";
    private static final String DELETED = "MAIL_DELETED";

    private final UnmatchedMails mails;
    private final ReplyIntake intake;
    private final Deliveries deliveries;
    private final CurrentOperator operator;
    private final CurrentPerson caller;
    private final Persons persons;
    private final long largest;

    Unmatched(
            UnmatchedMails mails,
            ReplyIntake intake,
            Deliveries deliveries,
            CurrentOperator operator,
            CurrentPerson caller,
            Persons persons,
            EvidenceSettings evidence) {
        this.mails = mails;
        this.intake = intake;
        this.deliveries = deliveries;
        this.operator = operator;
        this.caller = caller;
        this.persons = persons;
        this.largest = evidence.maxFileSize().asLongValue();
    }

    /**
     * Gives a mail to the request with that reference; its owner is asked what it says, as of any answer. Sent again it is done once, but
     * for a mail that the request had already by its own address: then a repeat finds it gone. Of several requests one gets it.
     *
     * @throws ProblemException INVALID_INPUT when no request has the reference, NOT_FOUND when the mail is gone and the request did not get
     *     it, FORBIDDEN for a request of the operator's own, ILLEGAL_ACTION when another request got it, LIMIT_EXCEEDED when the request
     *     has as many mails as it may have
     */
    void assign(String mail, String reference) {
        UUID request = request(reference);
        String told = mail + "/" + request;
        // The message is known by the mail alone, so that a repeat finds it when the mail is gone, and no second
        // request gets it.
        UUID as = UUID.nameUUIDFromBytes(mail.getBytes(StandardCharsets.US_ASCII));
        boolean found = mails.with(mail, message -> {
            requireTakeable(message);
            requireFree(request, as);
            return take(request, as, message, told);
        });
        if (!found && !intake.took(request, as)) {
            requireFree(request, as);
            throw Refusals.notFound("reply.refused.mailGone");
        }
    }

    /** Deletes a mail unread. One that is gone is deleted. */
    void delete(String mail) {
        mails.with(mail, message -> {
            operator.announces(DELETED, mail);
            return true;
        });
    }

    private UUID request(String reference) {
        Optional<OptOutRequest> found = reference == null
                ? Optional.empty()
                : QuarkusTransaction.requiringNew().call(() -> deliveries.withReference(reference));
        OptOutRequest request = found.orElseThrow(() -> Refusals.invalid("reference", "reply.refused.noReference"));
        if (persons.known(caller.issuerAndSubject())
                .filter(request.owner()::equals)
                .isPresent()) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "reply.refused.yourOwn");
        }
        return request.id();
    }

    private void requireTakeable(IMAPMessage mail) throws MessagingException {
        if (mail.getSize() > largest) {
            throw Refusals.of(ErrorCode.PAYLOAD_TOO_LARGE, "reply.refused.mailTooLarge");
        }
    }

    private void requireFree(UUID request, UUID as) {
        if (intake.elsewhere(request, as)) {
            throw elsewhere();
        }
    }

    private static ProblemException elsewhere() {
        return Refusals.of(ErrorCode.ILLEGAL_ACTION, "reply.refused.otherRequest");
    }

    private boolean take(UUID request, UUID as, IMAPMessage mail, String told) throws MessagingException, IOException {
        return switch (intake.take(
                request,
                as,
                UnmatchedMails.whole(mail),
                ImapMailbox.arrived(mail),
                () -> operator.tells(ASSIGNED, told))) {
            case KEPT -> true;
            case KNOWN -> {
                // By its own address, so that nothing is kept now, and the mail only goes from the mail server.
                if (!intake.took(request, as)) {
                    operator.announces(ASSIGNED, told);
                }
                yield true;
            }
            case ELSEWHERE -> throw elsewhere();
            case ERASED -> throw Refusals.notFound("reply.refused.requestGone");
            case TOO_MANY -> throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "reply.refused.tooMany");
        };
    }
}
