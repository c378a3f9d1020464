package org.holdout.portal.letter;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.LetterGap;
import org.holdout.portal.word.RequestState;

/** What reading a letter asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface LetterApi {
    /** One of the person's own requests with its letter; null for everybody else's. */
    @Query("request")
    Uni<Written> request(@NonNull @Id String id, @NestedParameter("letter") String language);

    /** Chooses the letter's language for good. */
    @Mutation
    Uni<Changed> updateDraft(@NonNull @Id String id, int version, @NonNull Language input, String idempotencyKey);

    record Changed(String id) {}

    /** Empty for the recipient's. */
    @Input("UpdateDraftInput")
    record Language(String letterLanguage) {}

    /** A request and its letter. */
    record Written(
            String id,
            int version,
            RequestState state,
            Channel channel,
            String letterLanguage,
            String officialUrl,
            Letter letter) {}

    record Letter(
            String language, String subject, String text, boolean sent, List<Field> fields, List<LetterGap> missing) {}

    record Field(String label, String text) {}
}
