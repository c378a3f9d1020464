package org.holdout.portal.draft;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.GuardianRelation;
import org.holdout.portal.word.RightKind;

/** What preparing and sending a draft asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface DraftApi {
    /** Changes a draft. */
    @Mutation
    Uni<Changed> updateDraft(@NonNull @Id String id, int version, @NonNull Update input, String idempotencyKey);

    /** What can be particular about a person. */
    @Query
    Uni<List<Situation>> situations();

    /** Adds a written record of evidence. */
    @Mutation
    Uni<Described> describeEvidence(@NonNull @Id String request, @NonNull Describe input, String idempotencyKey);

    /** Sends the request by e-mail, or records that the person has sent it. */
    @Mutation
    Uni<Changed> sendRequest(
            @NonNull @Id String id,
            int version,
            LocalDate sentOn,
            LocalDate receivedOn,
            @Id List<@NonNull String> evidence,
            Boolean sentMyself,
            String idempotencyKey);

    /** Throws a draft away. */
    @Mutation
    Uni<Boolean> deleteDraft(@NonNull @Id String id, int version, String idempotencyKey);

    /** The kinds of evidence there are. */
    @Query
    Uni<List<KindInfo>> evidenceKinds();

    /** The zone that the person's times are in; no profile when nothing was entered yet. */
    @Query
    Uni<Viewer> me();

    record Viewer(Profile profile) {}

    record Profile(String timeZone) {}

    /**
     * A kind of evidence; all but its name in English.
     *
     * @param file whether a file or text of it may be kept
     */
    record KindInfo(
            String id,
            String name,
            String whatItIs,
            boolean file,
            List<String> formats,
            String privacyCare,
            List<String> weakWhen,
            List<String> strongWhen) {}

    record Changed(String id, int version) {}

    record Described(String id) {}

    record Situation(String id, String question, String hint, String sentence) {}

    /** What of a draft changes; null leaves it as it is. */
    @Input("UpdateDraftInput")
    record Update(
            String grounds,
            @Id List<String> situations,
            ActingFor actingFor,
            Recipient recipient,
            Channel channel,
            List<@NonNull RightKind> rights,
            @Id String law,
            String country,
            String state) {
        static Update reasons(String grounds, List<String> situations) {
            return new Update(grounds, situations, null, null, null, null, null, null, null);
        }

        public static Update actingFor(ActingFor minor) {
            return new Update(null, null, minor, null, null, null, null, null, null);
        }

        public static Update to(Recipient recipient, Channel channel) {
            return new Update(null, null, null, recipient, channel, null, null, null, null);
        }

        /** {@code law} null: none, where none holds; an empty {@code state} is none. */
        static Update asking(List<RightKind> rights, String law, String country, String state) {
            return new Update(null, null, null, null, null, rights, law, country, state);
        }
    }

    /** A minor for whom a guardian asks; none without a name. */
    @Input("ActingForInput")
    record ActingFor(String name, GuardianRelation relation, List<String> accountNames) {}

    /** A recipient of the person's own; none when nothing is in it. */
    @Input("RecipientInput")
    record Recipient(String name, String country, String state, String email, String postalAddress) {}

    @Input("DescribeEvidenceInput")
    record Describe(
            @Id String evidence,
            @Id String kind,
            String prompt,
            String output,
            String product,
            String model,
            OffsetDateTime capturedAt,
            String accountState,
            String country,
            Boolean searchOff,
            Boolean memoryOff,
            String note,
            List<String> identifyingStrings,
            @Id List<@NonNull String> captures) {
        /** A few words on a piece, or as a piece of their own; {@code note} null for what may have none. */
        static Describe note(String evidence, String kind, String note, OffsetDateTime at) {
            return new Describe(
                    evidence, kind, null, null, null, null, at, null, null, null, null, note, List.of(), List.of());
        }
    }
}
