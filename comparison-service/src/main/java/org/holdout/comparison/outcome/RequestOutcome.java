package org.holdout.comparison.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.holdout.events.RequestSnapshot;

/** The newest coded state of a request that we were told. What remains of an erased one names nobody. */
@Entity
@Table(name = "request_outcome")
@SuppressWarnings("UnusedVariable") // columns
class RequestOutcome {

    /** The latest answer last. */
    static final Comparator<RequestOutcome> BY_ANSWER = Comparator.comparing(
                    (RequestOutcome request) -> request.answeredOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(request -> request.requestId);

    private static final String NOT_ANSWERED = "NOT_ANSWERED";

    @Id
    private UUID requestId;

    private int version;
    private boolean erased;
    private UUID person;
    private String vendor;
    private String law;
    private String channel;
    private String state;
    private String claimedOutcome;
    private String refusalReason;
    private String verifiedOutcome;
    private LocalDate sentOn;
    private LocalDate receivedOn;
    private LocalDate answeredOn;
    private LocalDate dueOn;

    protected RequestOutcome() {}

    RequestOutcome(UUID requestId) {
        this.requestId = requestId;
    }

    /** Whether something newer than this version is held. */
    boolean isAsNewAs(int otherVersion) {
        return version >= otherVersion;
    }

    void replace(int newVersion, UUID whose, RequestSnapshot snapshot) {
        version = newVersion;
        person = whose;
        vendor = snapshot.vendor();
        law = snapshot.law();
        channel = snapshot.channel();
        state = snapshot.state();
        claimedOutcome = snapshot.claimedOutcome();
        refusalReason = snapshot.refusalReason();
        verifiedOutcome = snapshot.verifiedOutcome();
        sentOn = snapshot.sentOn();
        receivedOn = snapshot.receivedOn();
        answeredOn = snapshot.answeredOn();
        dueOn = snapshot.dueOn();
    }

    void erase() {
        erased = true;
    }

    boolean isErased() {
        return erased;
    }

    UUID person() {
        return person;
    }

    String vendor() {
        return vendor;
    }

    boolean isSent() {
        return sentOn != null;
    }

    boolean isAnswered() {
        return !NOT_ANSWERED.equals(claimedOutcome);
    }

    Standing answer() {
        return Standing.ofAnswer(claimedOutcome);
    }
}
