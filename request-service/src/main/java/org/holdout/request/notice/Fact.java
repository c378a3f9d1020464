package org.holdout.request.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.law.RightKind;
import org.holdout.request.request.AgendaStep;
import org.holdout.request.request.Delivery;

/**
 * Something about a request that its owner is told once.
 *
 * @param step what the day is about; null for facts that are about no step
 * @param on the day
 * @param rights the kinds of the rights whose answer the day is about; none to name where one day is about all of the request's, and for other facts
 * @param document the policy document; null for other facts
 * @param version its new version; null for other facts
 * @param mail the e-mail, ours or theirs; null for facts that are about none
 * @param letter what became of ours; null for other facts
 */
record Fact(
        NoticeKind kind,
        AgendaStep step,
        LocalDate on,
        List<RightKind> rights,
        String document,
        String version,
        UUID mail,
        Delivery.Status letter) {

    Fact {
        rights = List.copyOf(rights);
    }

    static Fact of(NoticeKind kind, AgendaStep step, LocalDate on) {
        return new Fact(kind, step, on, List.of(), null, null, null, null);
    }

    /** A day of an answer, with the rights that it is about. */
    static Fact answer(NoticeKind kind, LocalDate on, List<RightKind> rights) {
        return new Fact(kind, AgendaStep.ANSWER, on, rights, null, null, null, null);
    }

    /** One fact of two with the same key: about the rights of both, or about all when one of them is. */
    Fact with(Fact same) {
        List<RightKind> both = rights.isEmpty() || same.rights.isEmpty()
                ? List.of()
                : Stream.concat(rights.stream(), same.rights.stream())
                        .distinct()
                        .toList();
        return new Fact(kind, step, on, both, document, version, mail, letter);
    }

    static Fact policyMoved(String document, String version, LocalDate on) {
        return new Fact(NoticeKind.POLICY_MOVED, null, on, List.of(), document, version, null, null);
    }

    static Fact mandateEnded(LocalDate on) {
        return of(NoticeKind.MANDATE_ENDED, null, on);
    }

    static Fact erasureAhead(LocalDate on) {
        return of(NoticeKind.ERASURE_AHEAD, null, on);
    }

    static Fact mailCame(UUID mail, LocalDate on) {
        return new Fact(NoticeKind.MAIL_CAME, null, on, List.of(), null, null, mail, null);
    }

    static Fact letterFailed(Delivery letter, LocalDate on) {
        return new Fact(NoticeKind.LETTER_FAILED, null, on, List.of(), null, null, letter.mail(), letter.status());
    }

    /** Its rights as one text, codes with commas between them; null without any. */
    String rightsText() {
        return rights.isEmpty() ? null : rights.stream().map(RightKind::name).collect(Collectors.joining(","));
    }

    /** The rights of such a text. */
    static List<RightKind> rights(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(RightKind::valueOf).toList();
    }

    /** What makes it the same fact again; its rights do not, so that a day is told once. */
    String key() {
        if (mail != null) {
            return kind + "/" + mail + (letter == null ? "" : "/" + letter);
        }
        return document == null
                ? kind + (step == null ? "" : "/" + step) + "/" + on
                : kind + "/" + document + "/" + version;
    }
}
