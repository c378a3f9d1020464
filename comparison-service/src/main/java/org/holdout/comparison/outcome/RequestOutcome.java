package org.holdout.comparison.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.holdout.events.RequestSnapshot;

/** The newest coded state of a request that we were told. What remains of an erased one names nobody. */
@Entity
@Table(name = "request_outcome")
@SuppressWarnings("UnusedVariable") // columns
class RequestOutcome {

    /** The one with the latest answer last, then the one sent last. */
    static final Comparator<RequestOutcome> LATEST = Comparator.comparing(
                    (RequestOutcome request) -> request.answeredOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(request -> request.sentOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(request -> request.requestId);

    private static final String NOT_ANSWERED = "NOT_ANSWERED";
    private static final String NOT_TESTED = "NOT_TESTED";

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
    private LocalDate answerDueOn;
    private int answerDueVersion;

    protected RequestOutcome() {}

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

    /**
     * Learns until when an answer was due: the deadline of the newest state without an answer, whatever came before or after it.
     *
     * @return whether that is new
     */
    boolean learnDue(int ofVersion, RequestSnapshot snapshot) {
        if (!NOT_ANSWERED.equals(snapshot.claimedOutcome()) || ofVersion <= answerDueVersion) {
            return false;
        }
        answerDueVersion = ofVersion;
        answerDueOn = snapshot.dueOn();
        return true;
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

    /** What it says of its person, on that day. */
    Place place(LocalDate today) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        parts.put(Part.SENT, "1");
        parts.put(Part.LAW, law == null ? "none" : law);
        parts.put(Part.CHANNEL, channel);
        parts.put(Part.LATE, lateness(today));
        if (isAnswered()) {
            parts.put(Part.ANSWERED, "1");
            parts.put(Part.HOW, claimedOutcome);
            parts.put(Part.REASON, refusalReason);
            parts.put(Part.DAYS, Days.between(receivedOn == null ? sentOn : receivedOn, answeredOn));
            parts.put(Part.VERIFIED, NOT_TESTED.equals(verifiedOutcome) ? null : verifiedOutcome);
        }
        return Place.of(parts);
    }

    private String lateness(LocalDate today) {
        if (isAnswered()) {
            return answeredOn == null || answerDueOn == null
                    ? null
                    : answeredOn.isAfter(answerDueOn) ? "LATE" : "IN_TIME";
        }
        // Of an erased one no answer is told any more, so that nobody knows whether one came in time.
        return !erased && answerDueOn != null && answerDueOn.isBefore(today) ? "LATE" : null;
    }
}
