package org.holdout.portal.retest;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.word.VerdictReason;
import org.holdout.portal.word.VerifiedOutcome;

/** What the same test again asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface RetestApi {
    /** What a new answer seems to show. */
    @Mutation
    Uni<Verdict> proposeVerdict(@NonNull @Id String request, @NonNull @Id String evidence, @NonNull String output);

    /** Records what the person decided, resting on the new answer. */
    @Mutation
    Uni<Changed> recordVerification(
            @NonNull @Id String id,
            int version,
            LocalDate happenedOn,
            @NonNull VerifiedOutcome outcome,
            String note,
            @Id List<@NonNull String> evidence,
            String idempotencyKey);

    record Verdict(VerifiedOutcome outcome, VerdictReason reason, List<String> found) {}

    record Changed(String id, int version) {}
}
