package org.holdout.portal.action;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.word.AuthorityDecision;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.ClarificationKind;
import org.holdout.portal.word.ExtensionReason;
import org.holdout.portal.word.RefusalReason;
import org.holdout.portal.word.VerifiedOutcome;

/** What recording an event of a sent request tells the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface ActionApi {
    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordAcknowledgement(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            LocalDate receivedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordClarificationRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ClarificationKind kind,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordClarificationReply(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordExtension(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ExtensionReason reason,
            LocalDate until,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordAnswer(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull ClaimedOutcome outcome,
            RefusalReason reason,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordVerification(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull VerifiedOutcome outcome,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> appealToVendor(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> lodgeComplaint(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @Id String authority,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> recordAuthorityDecision(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull AuthorityDecision decision,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> closeRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> reopenRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> withdrawRequest(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name: what is null stays as it was. */
    @Mutation
    Uni<Changed> correctEntry(
            @NonNull @Id String id,
            int version,
            @NonNull @Id String entry,
            LocalDate happenedOn,
            LocalDate receivedOn,
            ClarificationKind kind,
            ExtensionReason extensionReason,
            LocalDate until,
            ClaimedOutcome claimedOutcome,
            RefusalReason refusalReason,
            VerifiedOutcome verifiedOutcome,
            @Id String authority,
            AuthorityDecision decision,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> retractEntry(
            @NonNull @Id String id, int version, @NonNull @Id String entry, String note, String idempotencyKey);

    /** A request after a change. */
    record Changed(String id, int version) {}
}
