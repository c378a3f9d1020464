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
        @Description("Its id") @NonNull @Id String id,

        @Description("Short, and sayable on the telephone") @NonNull
        String reference,

        @Ignore @JsonProperty("vendor") String vendorId,
        @Ignore @JsonProperty("guide") String guideId,
        @Description("The law that it relies on") Law law,
        @Description("What is asked for") @NonNull List<@NonNull Right> rights,

        @Description("The way in which it goes to the vendor") @NonNull
        Channel channel,

        @Description("The company that must answer") @NonNull
        Controller controller,

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
        @Description("Where it stands") @NonNull RequestState state,

        @Description("What the vendor says became of it") @NonNull
        ClaimedOutcome claimedOutcome,

        @Description("Why the vendor refused, as it was recorded")
        RefusalReason refusalReason,

        @Description("What the person found out") @NonNull VerifiedOutcome verifiedOutcome,

        @Description("Whether the vendor is in time") @NonNull
        Timeliness timeliness,

        @Description("The next of the deadlines") Deadline deadline,

        @Description("Every date that counts, the next one first") @NonNull
        List<@NonNull Deadline> deadlines,

        @Description("What to do next") @NonNull NextAction nextAction,
        @Description("What proves it") @NonNull List<@NonNull Evidence> evidence,

        @Description("Which evidence is needed, and whether it is there") @NonNull
        List<@NonNull Requirement> requirements,

        @Description("Everything that happened, the first entry first") @NonNull
        List<@NonNull TimelineEntry> timeline,

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

        @Description("Under which mandate an organisation makes it; none when the person acts alone")
        RequestMandate mandate,

        @Description("The organisations that may see it because the person said so; told to its owner alone") @NonNull
        List<@NonNull Organisation> sharedWith,

        @Description("Counts up with every change; give it with the next one")
        int version) {
    public OptOutRequest {
        rights = rights == null ? List.of() : List.copyOf(rights);
        situations = situations == null ? List.of() : List.copyOf(situations);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
        policies = policies == null ? List.of() : List.copyOf(policies);
        policyChanges = policyChanges == null ? List.of() : List.copyOf(policyChanges);
        allowedActions = allowedActions == null ? List.of() : List.copyOf(allowedActions);
    }
}
