package org.holdout.portal.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.Timeliness;

/** Which of their requests a person looks at. */
public enum Shown {
    ALL,
    /** Sent, and somebody still owes an answer: the company, or the authority. */
    WAITING,
    OVERDUE,
    ENDED;

    /** The one of this name in an address; all of them for null and for a name that there is not. */
    static Shown of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.inAddress().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** The states that are asked for; none: any. */
    List<RequestState> states() {
        return switch (this) {
            case ALL, OVERDUE -> List.of();
            case WAITING ->
                List.of(
                        RequestState.SENT,
                        RequestState.ACKNOWLEDGED,
                        RequestState.CLARIFICATION_ASKED,
                        RequestState.APPEALED,
                        RequestState.COMPLAINT_LODGED);
            case ENDED -> List.of(RequestState.CLOSED, RequestState.WITHDRAWN);
        };
    }

    /** The timeliness that is asked for; none: any. */
    List<Timeliness> timeliness() {
        return this == OVERDUE ? List.of(Timeliness.OVERDUE, Timeliness.LONG_OVERDUE) : List.of();
    }

    /** Whether none is left out. */
    public boolean isAll() {
        return this == ALL;
    }

    /** The first page of them. */
    public String getAddress() {
        return isAll() ? "/requests" : "/requests?show=" + inAddress();
    }

    private String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
