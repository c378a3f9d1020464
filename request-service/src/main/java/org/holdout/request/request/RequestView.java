package org.holdout.request.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.RequirementView;
import org.holdout.request.grounds.SituationView;
import org.holdout.request.law.Channel;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.LawView;
import org.holdout.request.law.RightView;
import org.holdout.request.law.Timeliness;
import org.holdout.request.mandate.MandateView.OrganisationName;

/**
 * A request as its owner sees it. Absent values are left out.
 *
 * @param vendor the vendor's id
 * @param residenceState the part of the country where the person lives
 * @param actingFor the minor for whom a guardian asks
 * @param letterLanguage the one that was chosen; absent: the recipient's
 * @param linkedBy the same in requests that were started together
 * @param deadline the one that counts now
 * @param lawVersion which version of the law's record is pinned; absent in a draft
 * @param calendarVersion which holiday calendars were in force then
 * @param officialUrl the vendor's own form for people there
 * @param policies the versions of the vendor's policies that were in force when it was sent, as far as they were known
 * @param policyChanges what changed in them since, as far as it matters, while the request was open
 * @param eraseOn the day on which it will be erased; absent while it has not ended
 * @param mandate under which an organisation makes it; absent when the person acts alone
 * @param sharedWith the organisations that may see it because the person said so; its owner alone is told
 * @param delivery of its letter by e-mail; absent when none was given to the mail server's queue
 */
public record RequestView(
        UUID id,
        String reference,
        int version,
        String vendor,
        String guide,
        LawView law,
        List<RightView> rights,
        Channel channel,
        ControllerView controller,
        String country,
        String residenceState,
        String grounds,
        List<SituationView> situations,
        ActingFor actingFor,
        String letterLanguage,
        UUID linkedBy,
        RequestState state,
        ClaimedOutcome claimedOutcome,
        RefusalReason refusalReason,
        VerifiedOutcome verifiedOutcome,
        Timeliness timeliness,
        DeadlineView deadline,
        List<DeadlineView> deadlines,
        NextActionView nextAction,
        List<ActionKind> allowedActions,
        LocalDate sentOn,
        LocalDate receivedOn,
        boolean receivedAssumed,
        LocalDate answeredOn,
        Instant createdAt,
        String lawVersion,
        String calendarVersion,
        String officialUrl,
        List<TimelineEntryView> timeline,
        List<EvidenceView> evidence,
        List<RequirementView> requirements,
        List<PolicyView> policies,
        List<PolicyView> policyChanges,
        LocalDate eraseOn,
        DeliveryView delivery,
        UnderMandate mandate,
        List<OrganisationName> sharedWith) {

    /** What to do next, in words; {@code link} as in {@link NextAction}. */
    public record NextActionView(String text, LocalDate dueOn, String link) {}
}
