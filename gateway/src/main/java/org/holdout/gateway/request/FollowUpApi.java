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

/** What follows an answer or the lack of one: the test, the appeal, the complaint, the end. */
@GraphQLApi
@Reported
@Authenticated
public class FollowUpApi {
    private final Actions actions;

    FollowUpApi(Actions actions) {
        this.actions = actions;
    }

    /** The same test was made again. */
    @Mutation
    @NonNull
    @Description("The same test was made again")
    public Uni<OptOutRequest> recordVerification(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull VerifiedOutcome outcome,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Verification(ActionKind.RECORD_VERIFICATION, version, happenedOn, outcome, note, evidence));
    }

    /** The person asked the vendor for a second look. */
    @Mutation
    @NonNull
    @Description("The person asked the vendor for a second look")
    public Uni<OptOutRequest> appealToVendor(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id, idempotencyKey, new Action.Plain(ActionKind.APPEAL_TO_VENDOR, version, happenedOn, note, evidence));
    }

    /** The person complained to an authority. */
    @Mutation
    @NonNull
    @Description("The person complained to an authority")
    public Uni<OptOutRequest> lodgeComplaint(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @Id @Description("Left out for an authority that is not listed") String authority,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Complaint(ActionKind.LODGE_COMPLAINT, version, happenedOn, authority, note, evidence));
    }

    /** The authority decided. */
    @Mutation
    @NonNull
    @Description("The authority decided")
    public Uni<OptOutRequest> recordAuthorityDecision(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull AuthorityDecision decision,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Decision(
                        ActionKind.RECORD_AUTHORITY_DECISION, version, happenedOn, decision, note, evidence));
    }

    /** Closes a request. */
    @Mutation
    @NonNull
    @Description("Closes a request")
    public Uni<OptOutRequest> closeRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(id, idempotencyKey, new Action.Plain(ActionKind.CLOSE, version, happenedOn, note, evidence));
    }

    /** Opens a closed request again. */
    @Mutation
    @NonNull
    @Description("Opens a closed request again")
    public Uni<OptOutRequest> reopenRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id, idempotencyKey, new Action.Plain(ActionKind.REOPEN, version, happenedOn, note, evidence));
    }

    /** Takes a request back. */
    @Mutation
    @NonNull
    @Description("Takes a request back")
    public Uni<OptOutRequest> withdrawRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id, idempotencyKey, new Action.Plain(ActionKind.WITHDRAW, version, happenedOn, note, evidence));
    }
}
