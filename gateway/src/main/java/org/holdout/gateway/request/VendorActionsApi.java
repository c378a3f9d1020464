package org.holdout.gateway.request;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Reported;

/** What passes between the person and the vendor, as entries of the timeline. */
@GraphQLApi
@Reported
@Authenticated
public class VendorActionsApi {
    private final Actions actions;

    VendorActionsApi(Actions actions) {
        this.actions = actions;
    }

    /** The vendor confirmed that it has the request. */
    @Mutation
    @NonNull
    @Description("The vendor confirmed that it has the request")
    public Uni<OptOutRequest> recordAcknowledgement(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @Description("The day of receipt that it names") LocalDate receivedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Send(ActionKind.RECORD_ACKNOWLEDGEMENT, version, happenedOn, receivedOn, note, evidence));
    }

    /** The vendor wants something cleared up. */
    @Mutation
    @NonNull
    @Description("The vendor wants something cleared up")
    public Uni<OptOutRequest> recordClarificationRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ClarificationKind kind,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Clarification(
                        ActionKind.RECORD_CLARIFICATION_REQUEST, version, happenedOn, kind, note, evidence));
    }

    /** The person cleared it up. */
    @Mutation
    @NonNull
    @Description("The person cleared it up")
    public Uni<OptOutRequest> recordClarificationReply(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Plain(ActionKind.RECORD_CLARIFICATION_REPLY, version, happenedOn, note, evidence));
    }

    /** The vendor takes more time. */
    @Mutation
    @NonNull
    @Description("The vendor takes more time")
    public Uni<OptOutRequest> recordExtension(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ExtensionReason reason,
            @Description("The day that the vendor named") LocalDate until,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Extension(ActionKind.RECORD_EXTENSION, version, happenedOn, reason, until, note, evidence));
    }

    /** The vendor answered. */
    @Mutation
    @NonNull
    @Description("The vendor answered")
    public Uni<OptOutRequest> recordAnswer(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ClaimedOutcome outcome,
            @Description("Needed with REFUSED") RefusalReason reason,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Answer(ActionKind.RECORD_ANSWER, version, happenedOn, outcome, reason, note, evidence));
    }
}
