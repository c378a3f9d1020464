package org.holdout.request.mandate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.law.RightKind;

/**
 * A mandate as the API tells it. Absent values are left out.
 *
 * @param member who gave it, or is invited
 * @param vendors ids of the only vendors it is for; empty: all
 * @param rights the only rights it is for; empty: all
 * @param validUntil its last day, in UTC; absent: until it is revoked
 * @param text what the organisation may do, in words: as it was given, or as it is to be read
 * @param link where the invitation is taken up; told to the organisation while it is open and was not sent by e-mail
 */
public record MandateView(
        UUID id,
        OrganisationName organisation,
        MemberView member,
        MandateState state,
        List<String> vendors,
        List<RightKind> rights,
        LocalDate validUntil,
        Instant invitedAt,
        Instant givenAt,
        Instant endedAt,
        EndedBy endedBy,
        String textVersion,
        String text,
        URI link) {

    /** An organisation and how it is called. */
    public record OrganisationName(UUID id, String name) {}

    /**
     * A member as the organisation knows them.
     *
     * @param id the mandate's: nothing tells two organisations that they have the same member
     * @param name absent when the organisation gave none, and from the end of the mandate on
     */
    public record MemberView(UUID id, String number, String name) {}

    /** A page of mandates, newest first. */
    public record Page(List<MandateView> items, String endCursor, boolean hasNextPage, long total) {}
}
