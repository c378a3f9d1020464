package org.holdout.gateway.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.evidence.Evidence;
import org.holdout.gateway.evidence.Requirement;
import org.holdout.gateway.law.Channel;
import org.holdout.gateway.law.Controller;
import org.holdout.gateway.law.Law;
import org.holdout.gateway.law.Right;

/** One person's request to one controller; vendor and guide are linked by their ids. */
@Type("OptOutRequest")
@Description("One person's request to one controller.")
public record OptOutRequest(
        @NonNull @Id String id,

        @Description("Short, and sayable on the telephone") @NonNull
        String reference,

        @Ignore @JsonProperty("vendor") String vendorId,
        @Ignore @JsonProperty("guide") String guideId,
        Law law,
        @NonNull List<@NonNull Right> rights,
        @NonNull Channel channel,
        @NonNull Controller controller,

        @Description("Where the person lives, ISO 3166-1 alpha-2") @NonNull
        String country,

        @Description("The part after the dash of ISO 3166-2")
        String residenceState,

        @Description("The person's own reasons") String grounds,

        @Description("What is particular about the person") @NonNull
        List<@NonNull Situation> situations,

        @Description("The minor for whom a guardian asks") ActingFor actingFor,

        @Description("The language that was chosen for the letter; none: the recipient's")
        String letterLanguage,

        @Ignore String linkedBy,
        @NonNull RequestState state,
        @NonNull ClaimedOutcome claimedOutcome,
        RefusalReason refusalReason,
        @NonNull VerifiedOutcome verifiedOutcome,
        @NonNull Timeliness timeliness,
        @Description("The next of the deadlines") Deadline deadline,
        @NonNull List<@NonNull Deadline> deadlines,
        @NonNull NextAction nextAction,
        @NonNull List<@NonNull Evidence> evidence,
        @NonNull List<@NonNull Requirement> requirements,
        @NonNull List<@NonNull TimelineEntry> timeline,
        @Description("What can be done now") @NonNull List<@NonNull ActionKind> allowedActions,
        LocalDate sentOn,
        LocalDate receivedOn,

        @Description("True while the day of receipt is taken to be the day of sending")
        boolean receivedAssumed,

        LocalDate answeredOn,
        @NonNull Instant createdAt,
        @Description("Where the vendor takes such requests") String officialUrl,

        @Description("The vendor's policies as they were in force when it was sent, as far as they were known") @NonNull
        List<@NonNull RequestPolicy> policies,

        @Description("What changed in them since, as far as it matters, while the request was open; newest first")
        @NonNull
        List<@NonNull RequestPolicy> policyChanges,

        @Description("The day on which it will be erased; none while it has not ended")
        LocalDate eraseOn,

        @Description("Of its letter by e-mail; none when it was not given to the mail server's queue")
        Delivery delivery,

        @Description("Counts up with every change; give it with the next one")
        int version) {
    public OptOutRequest {
        rights = rights == null ? List.of() : List.copyOf(rights);
        situations = situations == null ? List.of() : List.copyOf(situations);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        policies = policies == null ? List.of() : List.copyOf(policies);
        policyChanges = policyChanges == null ? List.of() : List.copyOf(policyChanges);
        allowedActions = allowedActions == null ? List.of() : List.copyOf(allowedActions);
    }
}
