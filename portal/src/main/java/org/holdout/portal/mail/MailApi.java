package org.holdout.portal.mail;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What sending by e-mail asks the gateway: where the person is reached, the letter, and what became of it. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface MailApi {
    /** Where the person is reached. */
    @Query("me")
    Uni<Viewer> contact();

    /** Sends a code there. */
    @Mutation
    Uni<Contact> sendContactCode(String idempotencyKey);

    /** Confirms the address by the code. */
    @Mutation
    Uni<Contact> confirmContact(@NonNull String code, String idempotencyKey);

    /** The letter of one of the person's own requests. */
    @Query("request")
    Uni<Outgoing> outgoing(@NonNull @Id String id);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> cancelSending(@NonNull @Id String id, int version, String idempotencyKey);

    /** See the gateway's mutation of the same name. */
    @Mutation
    Uni<Changed> confirmSending(@NonNull @Id String id, int version, String idempotencyKey);

    record Viewer(Contact contact) {}

    record Contact(String email, boolean confirmed, OffsetDateTime codeSentAt) {}

    record Outgoing(Letter letter) {}

    record Letter(String language, String subject, String text) {}

    record Changed(String id, int version) {}
}
