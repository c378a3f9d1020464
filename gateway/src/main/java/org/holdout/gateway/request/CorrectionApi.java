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

/** Mends mistakes in the timeline; nothing is ever deleted from it. */
@GraphQLApi
@Reported
@Authenticated
public class CorrectionApi {
    private final Actions actions;

    CorrectionApi(Actions actions) {
        this.actions = actions;
    }

    /** Replaces an entry of the timeline that was a mistake. */
    @Mutation
    @NonNull
    @Description("Replaces an entry of the timeline that was a mistake; what is left out stays")
    public Uni<OptOutRequest> correctEntry(
            @NonNull @Id String id,
            int version,
            @NonNull @Id String entry,
            LocalDate happenedOn,
            LocalDate receivedOn,
            ClarificationKind kind,
            ClaimedOutcome claimedOutcome,
            RefusalReason refusalReason,
            VerifiedOutcome verifiedOutcome,
            ExtensionReason extensionReason,
            LocalDate until,
            @Id String authority,
            AuthorityDecision decision,
            String note,
            @Nullable @Id List<@NonNull String> evidence,
            String idempotencyKey) {
        return actions.act(
                id,
                idempotencyKey,
                new Action.Correction(
                        ActionKind.CORRECT_ENTRY,
                        version,
                        entry,
                        happenedOn,
                        receivedOn,
                        kind,
                        extensionReason,
                        until,
                        claimedOutcome == null ? verifiedOutcome : claimedOutcome,
                        refusalReason,
                        authority,
                        decision,
                        note,
                        evidence));
    }

    /** Takes an entry of the timeline back. */
    @Mutation
    @NonNull
    @Description("Takes an entry of the timeline back")
    public Uni<OptOutRequest> retractEntry(
            @NonNull @Id String id, int version, @NonNull @Id String entry, String note, String idempotencyKey) {
        return actions.act(id, idempotencyKey, new Action.Retraction(ActionKind.RETRACT_ENTRY, version, entry, note));
    }
}
