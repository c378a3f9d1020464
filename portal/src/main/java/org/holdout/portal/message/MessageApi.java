package org.holdout.portal.message;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.request.ReplyMeaning;
import org.holdout.portal.word.ClarificationKind;
import org.holdout.portal.word.ExtensionReason;
import org.holdout.portal.word.RefusalReason;

/** What the page of a mail that came asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface MessageApi {
    /** Says what a mail says; what does not belong to the meaning is null. */
    @Mutation
    Uni<Changed> classifyMessage(
            @NonNull @Id String request,
            int version,
            @NonNull @Id String message,
            @NonNull @Name("as") ReplyMeaning as,
            LocalDate receivedOn,
            ClarificationKind kind,
            ExtensionReason reason,
            LocalDate until,
            RefusalReason refusalReason,
            String idempotencyKey);

    record Changed(String id, int version) {}
}
