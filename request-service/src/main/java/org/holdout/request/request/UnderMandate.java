package org.holdout.request.request;

import java.util.List;
import java.util.UUID;
import org.holdout.request.mandate.MandateView.OrganisationName;

/**
 * Under which mandate a request is made.
 *
 * @param holds whether the organisation may see it and act on it today
 * @param agents what the law says of who may ask on another's behalf, and what the vendor may want to see for it; absent without a law
 * @param article where it says so; absent when it does not
 * @param needs what the vendor may want because an organisation acts; empty once the mandate no longer holds
 */
public record UnderMandate(
        UUID id,
        OrganisationName organisation,
        boolean holds,
        String agents,
        String article,
        List<AgentNeedView> needs) {}
