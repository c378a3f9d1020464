package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.List;

/**
 * How a member gives a mandate.
 *
 * @param invitation the code of the link
 * @param code the one-time code that was sent to the member
 * @param name the member's, when the organisation gave none; may be null
 * @param vendors the only vendors it is for; null or empty: all
 * @param rights the only rights it is for; null or empty: all
 * @param validUntil its last day; null: until it is revoked
 */
public record GiveInput(
        String invitation, String code, String name, List<String> vendors, List<String> rights, LocalDate validUntil) {}
