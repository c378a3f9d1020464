package org.holdout.request.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.events.RequestSnapshot;

/**
 * What a message says: ids, codes and dates. It has no field for anything personal, nor for who the member is to Holdout: an
 * organisation knows a member by the mandate.
 *
 * @param timestamp when it happened
 */
record Payload(String type, Instant timestamp, Object data) {

    /**
     * A request as it is now.
     *
     * @param version grows with each change; a smaller one is older news
     * @param action what happened to it
     * @param mandate absent for an organisation that it is only shared with
     */
    record RequestData(
            UUID request,
            int version,
            String action,
            UUID mandate,
            String vendor,
            String law,
            List<String> rights,
            String channel,
            String state,
            String claimedOutcome,
            String refusalReason,
            String verifiedOutcome,
            LocalDate sentOn,
            LocalDate receivedOn,
            LocalDate answeredOn,
            LocalDate dueOn) {

        static RequestData of(UUID request, int version, String action, UUID mandate, RequestSnapshot now) {
            return new RequestData(
                    request,
                    version,
                    action,
                    mandate,
                    now.vendor(),
                    now.law(),
                    now.rights(),
                    now.channel(),
                    now.state(),
                    now.claimedOutcome(),
                    now.refusalReason(),
                    now.verifiedOutcome(),
                    now.sentOn(),
                    now.receivedOn(),
                    now.answeredOn(),
                    now.dueOn());
        }
    }

    /**
     * A mail that came for a request.
     *
     * @param kind REPLY, AUTO_REPLY or BOUNCE
     * @param mandate as in {@link RequestData}
     */
    record MessageData(UUID request, UUID message, String kind, UUID mandate) {}

    /**
     * What became of a request's letter.
     *
     * @param status FAILED, IN_DOUBT or BOUNCED
     * @param mandate as in {@link RequestData}
     */
    record LetterData(UUID request, String status, UUID mandate) {}

    /**
     * A mandate that was given or ended.
     *
     * @param validUntil its last day; absent for none
     * @param endedBy MEMBER or ORGANISATION; absent for one that was given
     */
    record MandateData(UUID mandate, LocalDate validUntil, String endedBy) {}

    /**
     * An import that came to its end.
     *
     * @param state DONE or REFUSED
     */
    record ImportData(
            @JsonProperty("import") UUID id, String state, int lines, int drafted, int repeated, int faulty) {}

    /** Nothing but which webhook is tested. */
    record TestData(UUID webhook) {}
}
