package org.holdout.request.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.holdout.request.request.AgendaStep;
import org.holdout.request.request.Delivery;

/**
 * Something about a request that its owner is told once.
 *
 * @param step what the day is about; null for facts that are about no step
 * @param on the day
 * @param document the policy document; null for other facts
 * @param version its new version; null for other facts
 * @param mail the e-mail, ours or theirs; null for facts that are about none
 * @param letter what became of ours; null for other facts
 */
record Fact(
        NoticeKind kind,
        AgendaStep step,
        LocalDate on,
        String document,
        String version,
        UUID mail,
        Delivery.Status letter) {

    static Fact of(NoticeKind kind, AgendaStep step, LocalDate on) {
        return new Fact(kind, step, on, null, null, null, null);
    }

    static Fact policyMoved(String document, String version, LocalDate on) {
        return new Fact(NoticeKind.POLICY_MOVED, null, on, document, version, null, null);
    }

    static Fact mandateEnded(LocalDate on) {
        return of(NoticeKind.MANDATE_ENDED, null, on);
    }

    static Fact erasureAhead(LocalDate on) {
        return of(NoticeKind.ERASURE_AHEAD, null, on);
    }

    static Fact mailCame(UUID mail, LocalDate on) {
        return new Fact(NoticeKind.MAIL_CAME, null, on, null, null, mail, null);
    }

    static Fact letterFailed(Delivery letter, LocalDate on) {
        return new Fact(NoticeKind.LETTER_FAILED, null, on, null, null, letter.mail(), letter.status());
    }

    /** What makes it the same fact again. */
    String key() {
        if (mail != null) {
            return kind + "/" + mail + (letter == null ? "" : "/" + letter);
        }
        return document == null
                ? kind + (step == null ? "" : "/" + step) + "/" + on
                : kind + "/" + document + "/" + version;
    }
}
