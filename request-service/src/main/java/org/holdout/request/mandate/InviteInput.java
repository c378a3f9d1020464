package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom an organisation invites.
 *
 * @param number how the organisation knows the member
 * @param name the member's; may be null
 * @param email where the invitation is sent; null: the organisation hands the link on itself
 * @param postalAddress may be null
 * @param accountNames the member's accounts at vendors; may be null
 * @param vendors proposed limits, as are {@code rights} and {@code validUntil}: the member may choose others
 */
public record InviteInput(
        String number,
        String name,
        String email,
        String postalAddress,
        List<String> accountNames,
        List<String> vendors,
        List<String> rights,
        LocalDate validUntil) {}
