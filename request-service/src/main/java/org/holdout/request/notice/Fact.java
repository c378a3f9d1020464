package org.holdout.request.notice;

import java.time.LocalDate;
import org.holdout.request.request.AgendaStep;

/**
 * Something about a request that its owner is told once.
 *
 * @param step what the day is about; null for facts that are about no step
 * @param on the day
 * @param document the policy document; null for other facts
 * @param version its new version; null for other facts
 */
record Fact(NoticeKind kind, AgendaStep step, LocalDate on, String document, String version) {

    static Fact of(NoticeKind kind, AgendaStep step, LocalDate on) {
        return new Fact(kind, step, on, null, null);
    }

    static Fact policyMoved(String document, String version, LocalDate on) {
        return new Fact(NoticeKind.POLICY_MOVED, null, on, document, version);
    }

    static Fact erasureAhead(LocalDate on) {
        return new Fact(NoticeKind.ERASURE_AHEAD, null, on, null, null);
    }

    /** What makes it the same fact again. */
    String key() {
        return document == null
                ? kind + (step == null ? "" : "/" + step) + "/" + on
                : kind + "/" + document + "/" + version;
    }
}
